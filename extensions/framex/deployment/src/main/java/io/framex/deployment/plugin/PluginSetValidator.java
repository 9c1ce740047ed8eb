package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.FunctionApi;

/** Checks what only shows when all plugins are seen together. */
final class PluginSetValidator {

    private final PluginErrors errors;

    PluginSetValidator(PluginErrors errors) {
        this.errors = errors;
    }

    void validate(List<PluginModel> plugins) {
        Map<String, List<String>> routes = new TreeMap<>();
        Map<String, List<String>> functions = new TreeMap<>();
        Map<String, List<String>> operations = new TreeMap<>();
        for (PluginModel plugin : plugins) {
            for (ApiMethodModel method : plugin.methods()) {
                String place = Signatures.of(method.method());
                method.http().forEach(http -> routes.computeIfAbsent(
                        http.method() + " " + RoutePath.of(http.path(), false).shape(),
                        key -> new ArrayList<>()).add(place + " (" + http.method() + " " + http.path() + ")"));
                method.http().forEach(http -> operations
                        .computeIfAbsent(http.operationId(), key -> new ArrayList<>()).add(place));
                if (method.function() != null) {
                    functions.computeIfAbsent(method.function().name(), key -> new ArrayList<>()).add(place);
                }
            }
        }
        report(routes, PluginErrorCode.DUPLICATE_ROUTE, "Duplicate route %s");
        report(operations, PluginErrorCode.DUPLICATE_OPERATION, "Duplicate operation id %s");
        report(functions, PluginErrorCode.DUPLICATE_FUNCTION, "Duplicate function %s");
        Set<String> known = plugins.stream().flatMap(plugin -> plugin.descriptor().functionApis().stream())
                .map(FunctionApi::name).collect(Collectors.toSet());
        plugins.forEach(plugin -> checkRequiredFunctions(plugin, known));
    }

    private void report(Map<String, List<String>> places, PluginErrorCode code, String message) {
        places.forEach((key, where) -> {
            if (where.size() > 1) {
                errors.add(code, String.join(", ", where.stream().sorted().toList()), message, key);
            }
        });
    }

    private void checkRequiredFunctions(PluginModel plugin, Set<String> known) {
        for (String api : plugin.descriptor().policy().requiredRemoteApis()) {
            boolean path = api.contains("/");
            if (!path && !known.contains(api)) {
                errors.add(PluginErrorCode.UNRESOLVED_FUNCTION, plugin.classes().main().name().toString(),
                        "Plugin \"%s\" requires the function \"%s\", which no plugin provides", plugin.classes().name(),
                        api);
            }
        }
    }
}
