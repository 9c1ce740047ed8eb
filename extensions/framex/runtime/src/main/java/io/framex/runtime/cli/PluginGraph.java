package io.framex.runtime.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;

/** Which plugin declares calls to which: one edge per entry of {@code requiredRemoteApis}. */
record PluginGraph(List<String> plugins, List<Edge> edges) {

    /** A declared call; without a provider where no plugin that is compiled in has that API. */
    record Edge(String plugin, String api, Optional<String> provider) {
    }

    static PluginGraph of(PluginCatalog catalog) {
        List<Edge> edges = new ArrayList<>();
        for (PluginDescriptor plugin : catalog.plugins()) {
            for (String api : plugin.policy().requiredRemoteApis()) {
                edges.add(new Edge(plugin.name(), api, provider(catalog, api)));
            }
        }
        return new PluginGraph(catalog.plugins().stream().map(PluginDescriptor::name).toList(), edges);
    }

    String asText() {
        StringBuilder text = new StringBuilder();
        for (String plugin : plugins) {
            text.append(plugin).append(System.lineSeparator());
            edges.stream().filter(edge -> edge.plugin().equals(plugin)).forEach(edge -> text
                    .append("  ").append(edge.api()).append(" -> ")
                    .append(edge.provider().orElse("(not compiled in)")).append(System.lineSeparator()));
        }
        return text.toString();
    }

    List<Map<String, Object>> asTree() {
        return edges.stream().map(edge -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("plugin", edge.plugin());
            tree.put("api", edge.api());
            tree.put("provider", edge.provider().orElse(null));
            return tree;
        }).toList();
    }

    private static Optional<String> provider(PluginCatalog catalog, String api) {
        return catalog.plugins().stream().filter(plugin -> names(plugin).anyMatch(api::equals))
                .map(PluginDescriptor::name).findFirst();
    }

    private static Stream<String> names(PluginDescriptor plugin) {
        Stream<String> paths = plugin.httpApis().stream()
                .flatMap(api -> Stream.of(api.path(), api.method() + " " + api.path()));
        return Stream.concat(paths, plugin.functionApis().stream().map(function -> function.name()));
    }
}
