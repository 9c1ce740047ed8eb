package io.framex.proxy.remote.function;

import java.util.Map;
import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Hands what was generated for functions to the beans that use it, and their endpoint to the server. */
@Recorder
public class FunctionsRecorder {

    public Supplier<ProxyFunctions> functions(RuntimeValue<Supplier<Map<String, CompiledFunction>>> compiled) {
        return new Supplier<ProxyFunctions>() {
            @Override
            public ProxyFunctions get() {
                return new ProxyFunctions(compiled.getValue().get());
            }
        };
    }

    public Supplier<FunctionTargets> targets() {
        return new Supplier<FunctionTargets>() {
            @Override
            public FunctionTargets get() {
                return Arc.container().instance(FunctionStart.class).get().targets();
            }
        };
    }

    /** Reads the settings of functions, so that what is wrong with them stops the start. */
    public Handler<RoutingContext> endpoint() {
        Arc.container().instance(FunctionTargets.class).get();
        FunctionEndpoint endpoint = Arc.container().instance(FunctionStart.class).get().endpoint();
        return endpoint == null ? RoutingContext::next : endpoint;
    }
}
