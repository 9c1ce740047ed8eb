package io.framex.proxy.remote.function;

import java.util.Map;

/** Which functions run on which other instances. Immutable and thread safe. */
public final class FunctionTargets implements AutoCloseable {

    private final Map<String, FunctionTarget> targets;

    FunctionTargets(Map<String, FunctionTarget> targets) {
        this.targets = Map.copyOf(targets);
    }

    /** Where a function runs; {@code null} for here. */
    FunctionTarget find(String function) {
        return targets.get(function);
    }

    /** Closes connections, when the application stops. */
    @Override
    public void close() {
        targets.values().stream().distinct().forEach(FunctionTarget::close);
    }
}
