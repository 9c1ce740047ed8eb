package io.framex.proxy;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.proxy.config.ProxyConfig;

/** Holds the proxy of the running application, from the start of the plugin to its stop. */
@Singleton
public class RunningProxy {

    @Inject
    Instance<ProxyConfig> config;

    /** Begins to read the documents of upstreams. Does not wait for them. */
    public void start() {
        config.get();
    }

    /** Stops asking upstreams and closes connections to them. */
    public void stop() {
        // Nothing is open yet.
    }
}
