package io.framex.runtime.engine;

import java.util.Map;
import java.util.function.Supplier;

import io.framex.runtime.engine.RemoteFunctions.CompiledFunction;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Hands the generated functions over. */
@Recorder
public class EngineRecorder {

    public Supplier<RemoteFunctions> functions(RuntimeValue<Supplier<Map<String, CompiledFunction>>> compiled) {
        return () -> new RemoteFunctions(compiled.getValue().get());
    }
}
