package io.framex.proxy;

import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.discovery.Discovery;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.forward.Forwarders;
import io.framex.proxy.forward.TrustedProxies;
import io.framex.proxy.route.ProxyRoutes;
import io.framex.proxy.upstream.Upstream;
import io.framex.proxy.upstream.Upstreams;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.framex.runtime.http.HttpSettings;
import io.framex.runtime.ingress.Ingress;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.Vertx;

/** Holds the proxy of the running application, from the start of the plugin to its stop. */
@Singleton
public class RunningProxy {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy");
    private static final String PLUGIN = "proxy";
    private static final String TRUSTED = "server.trusted_proxies";

    @Inject
    Instance<ProxyConfig> config;

    @Inject
    FrameXConfig framex;

    @Inject
    Vertx vertx;

    @Inject
    Tracing tracing;

    @Inject
    Discovery discovery;

    private List<Forwarder> forwarders = List.of();
    private ProxyRoutes routes;

    /**
     * Reads the settings. Called once, before the server listens; connects to nothing.
     *
     * @return the routes, which are empty until documents have been read
     * @throws InvalidSettingsException where the settings cannot be used
     */
    public ProxyRoutes prepare() {
        ProxyConfig settings = config.get();
        List<Upstream> upstreams = Upstreams.of(vertx, settings);
        boolean enabled = settings.whiteList().isPresent()
                || upstreams.stream().allMatch(upstream -> upstream.config().enable().isPresent());
        if (!enabled && !upstreams.isEmpty()) {
            LOG.warn("Neither plugins.proxy.white_list nor \"enable\" of each upstream is set: without them, no documented "
                    + "path is forwarded");
        }
        forwarders = Forwarders.of(upstreams, settings, trusted(), tracing, Ingress.current().gate(PLUGIN).orElseThrow());
        routes = new ProxyRoutes(forwarders, HttpSettings.current().routes());
        return routes;
    }

    private TrustedProxies trusted() {
        try {
            return new TrustedProxies(framex.server().trustedProxies().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    List.of(new SettingProblem(SettingOrigins.of(TRUSTED), "\"" + TRUSTED + "\" " + e.getMessage())));
        }
    }

    /** What forwards, one for each upstream, in the order in which upstreams are configured. */
    public List<Forwarder> forwarders() {
        return forwarders;
    }

    /** The routes of all upstreams. */
    public ProxyRoutes routes() {
        return routes;
    }

    /** Begins to read the documents of upstreams. Does not wait for them. */
    public void start() {
        discovery.start(forwarders, routes, config.get());
    }

    /** Stops asking upstreams and closes connections to them. */
    public void stop() {
        discovery.stop();
        forwarders.forEach(forwarder -> forwarder.upstream().close());
    }
}
