package io.framex.plugins.proxy;

import jakarta.inject.Inject;

import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.framex.proxy.RunningProxy;
import io.smallrye.mutiny.Uni;

/** The built-in plugin {@code proxy}: makes other HTTP services part of this one. */
@Plugin(name = "proxy", version = "0.1.0", description = "Forwards to HTTP services with an OpenAPI document", author = "FrameX")
public class ProxyPlugin implements PluginLifecycle {

    @Inject
    RunningProxy proxy;

    @Override
    public Uni<Void> onStart() {
        proxy.start();
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onStop() {
        proxy.stop();
        return Uni.createFrom().voidItem();
    }
}
