package io.framex.rpc.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.PluginDescriptor;

/** The function APIs of this instance's plugins, by the names that senders know. Immutable. */
public final class LocalFunctions {

    private final Map<String, Map<String, FunctionApi>> byPlugin = new HashMap<>();

    /**
     * @param exposed plugins whose functions may be called; empty for all
     */
    public LocalFunctions(ActivePlugins active, Optional<List<String>> exposed) {
        for (PluginDescriptor plugin : active.plugins()) {
            if (exposed.map(names -> names.contains(plugin.name())).orElse(true)) {
                Map<String, FunctionApi> functions = named(plugin);
                if (!functions.isEmpty()) {
                    byPlugin.put(plugin.name(), functions);
                }
            }
        }
    }

    /** By full name, by class and method, and by method alone where that is one function only. */
    private static Map<String, FunctionApi> named(PluginDescriptor plugin) {
        Map<String, List<FunctionApi>> candidates = new HashMap<>();
        for (FunctionApi api : plugin.functionApis()) {
            if (!api.stream()) {
                String inPlugin = api.name().substring(plugin.name().length() + 1);
                for (String name : List.of(api.name(), inPlugin, inPlugin.substring(inPlugin.lastIndexOf('.') + 1))) {
                    candidates.computeIfAbsent(name, one -> new ArrayList<>()).add(api);
                }
            }
        }
        Map<String, FunctionApi> functions = new HashMap<>();
        candidates.forEach((name, apis) -> {
            if (apis.size() == 1) {
                functions.put(name, apis.get(0));
            }
        });
        return functions;
    }

    /** The function that a sender means; empty where no plugin of that name has it. */
    public Optional<FunctionApi> find(String app, String function) {
        return Optional.ofNullable(byPlugin.getOrDefault(app, Map.of()).get(function));
    }

    /** The functions of a plugin by their shortest names; empty where there is no such plugin. */
    public Map<String, FunctionApi> functions(String app) {
        Map<FunctionApi, String> shortest = new HashMap<>();
        byPlugin.getOrDefault(app, Map.of()).forEach((name, api) -> shortest.merge(api, name,
                (one, other) -> one.length() <= other.length() ? one : other));
        Map<String, FunctionApi> functions = new java.util.TreeMap<>();
        shortest.forEach((api, name) -> functions.put(name, api));
        return functions;
    }
}
