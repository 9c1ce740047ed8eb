package io.framex.proxy.route;

import java.util.List;

import io.framex.proxy.RunningProxy;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.framex.runtime.http.ForeignRoutes;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.ext.web.Router;

/** Puts the proxy behind everything that is served here, where its plugin is active. */
@Recorder
public class ProxyRecorder {

    private static final String PLUGIN = "proxy";

    /** Behind routes of others, before the REST layer, which answers paths that it does not know. */
    private static final int BEFORE_REST = 1_400;

    private final RuntimeValue<FrameXConfig> config;

    public ProxyRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    /**
     * Adds the handler.
     *
     * @throws InvalidSettingsException where the settings cannot be used
     */
    public void serve(RuntimeValue<ActivePlugins> active, RuntimeValue<Router> router) {
        ForeignRoutes.use(ForeignRoutes.NONE);
        if (active.getValue().isActive(PLUGIN)) {
            ProxyRoutes routes = Arc.container().instance(RunningProxy.class).get().prepare();
            ForeignRoutes.use(routes);
            router.getValue().route().order(BEFORE_REST).handler(new ProxyHandler(routes));
        } else if (config.getValue().server().enableProxy()) {
            throw new InvalidSettingsException(List.of(new SettingProblem(SettingOrigins.of("server.enable_proxy"),
                    "\"server.enable_proxy\" needs the plugin \"proxy\": add it to load_builtin_plugins")));
        }
    }
}
