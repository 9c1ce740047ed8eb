package io.framex.runtime.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.invoke.Invoker;

import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.PluginDescriptor;

/** The function APIs of the active plugins, each with the invoker that was generated for it. Immutable and thread safe. */
public final class FunctionRegistry {

    private final Map<String, RegisteredFunction> functions;

    private FunctionRegistry(Map<String, RegisteredFunction> functions) {
        this.functions = functions;
    }

    /**
     * Keeps the functions of active plugins.
     *
     * @param invokers the invoker of every function that is compiled in, by name
     * @param active the active plugins
     */
    public static FunctionRegistry of(Map<String, Invoker<Object, Object>> invokers, ActivePlugins active) {
        Map<String, RegisteredFunction> functions = new LinkedHashMap<>();
        for (PluginDescriptor plugin : active.plugins()) {
            for (FunctionApi api : plugin.functionApis()) {
                functions.put(api.name(), new RegisteredFunction(api, invokers.get(api.name())));
            }
        }
        return new FunctionRegistry(functions);
    }

    /** The function of that name, if an active plugin has it. */
    public Optional<RegisteredFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** Names of all functions of active plugins. */
    public Set<String> names() {
        return Set.copyOf(functions.keySet());
    }
}
