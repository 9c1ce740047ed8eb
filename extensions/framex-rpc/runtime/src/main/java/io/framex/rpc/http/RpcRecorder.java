package io.framex.rpc.http;

import org.eclipse.microprofile.config.ConfigProvider;

import io.framex.rpc.access.KeysCheck;
import io.framex.rpc.answer.DestinationsCheck;
import io.framex.rpc.broker.RunningBroker;
import io.framex.rpc.config.RpcConfig;
import io.framex.rpc.syftbox.SyftBoxCheck;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.tracing.Tracing;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.ext.web.Router;

/** Serves the broker where its plugin is active. */
@Recorder
public class RpcRecorder {

    private static final String PLUGIN = "rpc";

    /** Before whatever answers the paths that nobody else does. */
    private static final int BEFORE_DEFAULT_ROUTES = 1_000;

    /** Answers those who wait when the server is stopped. */
    public ShutdownListener drain(RuntimeValue<ActivePlugins> active) {
        return new WaitingEnd(() -> active.getValue().isActive(PLUGIN)
                ? Arc.container().instance(RunningBroker.class).get().current() : null);
    }

    /**
     * Adds the routes, unless the settings leave the broker open, or name what is not there.
     *
     * @throws io.framex.runtime.config.InvalidSettingsException where they do
     */
    public void serve(RuntimeValue<ActivePlugins> active, RuntimeValue<Router> router) {
        if (!active.getValue().isActive(PLUGIN)) {
            return;
        }
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        RpcConfig settings = config.getConfigMapping(RpcConfig.class);
        DestinationsCheck.check(settings.destinations());
        SyftBoxCheck.check(settings.syftbox());
        KeysCheck.check(settings, config.getConfigMapping(FrameXConfig.class).auth(),
                config.getConfigValue("quarkus.http.host").getValue());
        RunningBroker broker = Arc.container().instance(RunningBroker.class).get();
        new RpcRoutes(router.getValue(), broker::current, BEFORE_DEFAULT_ROUTES,
                Arc.container().instance(Tracing.class).get()).add();
    }
}
