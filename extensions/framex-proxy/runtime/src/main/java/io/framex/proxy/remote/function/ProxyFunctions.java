package io.framex.proxy.remote.function;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** All functions of the application. Immutable and thread safe. */
public final class ProxyFunctions {

    private final Map<String, CompiledFunction> functions;

    ProxyFunctions(Map<String, CompiledFunction> functions) {
        this.functions = Map.copyOf(functions);
    }

    Optional<CompiledFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    CompiledFunction get(String name) {
        return functions.get(name);
    }

    SortedSet<String> names() {
        return new TreeSet<>(functions.keySet());
    }
}
