package io.framex.runtime.ingress;

import java.util.Set;

import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.shutdown.ShutdownListener;

/** Sets the ingress up by the running configuration. */
@Recorder
public class IngressRecorder {

    private final RuntimeValue<FrameXConfig> config;

    public IngressRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    public RuntimeValue<Ingress> ingress(RuntimeValue<ActivePlugins> active, Set<String> starting) {
        Ingress.use(Ingress.of(config.getValue(), active.getValue().plugins(), starting));
        return new RuntimeValue<>(Ingress.current());
    }

    public ShutdownListener drain(RuntimeValue<Ingress> ingress) {
        return new DrainListener(ingress.getValue(), config.getValue().server().shutdownTimeout());
    }
}
