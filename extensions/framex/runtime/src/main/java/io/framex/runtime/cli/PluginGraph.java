package io.framex.runtime.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** A Mermaid flowchart. Plugins have names that need no escaping; APIs stand in quotes. */
    String asMermaid() {
        StringBuilder text = new StringBuilder("flowchart LR").append(System.lineSeparator());
        for (String plugin : plugins) {
            text.append("    p_").append(plugin).append("[\"").append(plugin).append("\"]").append(System.lineSeparator());
        }
        for (Edge edge : edges) {
            text.append("    p_").append(edge.plugin()).append(edge.provider().isPresent() ? " -->|\"" : " -.->|\"")
                    .append(edge.api()).append("\"| ")
                    .append(edge.provider().map(provider -> "p_" + provider).orElse("missing([\"not compiled in\"])"))
                    .append(System.lineSeparator());
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
        return catalog.plugins().stream().filter(plugin -> plugin.apiNames().contains(api))
                .map(PluginDescriptor::name).findFirst();
    }
}
