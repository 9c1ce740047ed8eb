package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The APIs of all plugins, by the names under which they can be called. */
final class CallableApis {

    private final Map<String, ApiMethodModel> byName = new TreeMap<>();
    private final Map<String, List<String>> namesByPath = new TreeMap<>();

    CallableApis(List<PluginModel> plugins) {
        for (PluginModel plugin : plugins) {
            for (ApiMethodModel method : plugin.methods()) {
                method.http().forEach(http -> {
                    String name = http.method() + " " + http.path();
                    byName.put(name, method);
                    namesByPath.computeIfAbsent(http.path(), path -> new ArrayList<>()).add(name);
                });
                if (method.function() != null) {
                    byName.put(method.function().name(), method);
                }
            }
        }
    }

    /** Every API by its full name. */
    Map<String, ApiMethodModel> byName() {
        return byName;
    }

    /** The full names of the APIs that a name may mean: none, one, or several for a path with several methods. */
    List<String> find(String api) {
        return byName.containsKey(api) ? List.of(api)
                : namesByPath.getOrDefault(api, List.of()).stream().sorted().toList();
    }

    ApiMethodModel get(String fullName) {
        return byName.get(fullName);
    }

    /** Whether the name can be that of a path, which a proxy may forward. */
    static boolean isPath(String api) {
        return api.substring(api.indexOf(' ') + 1).startsWith("/");
    }
}
