package io.framex.runtime.openapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.catalog.PluginDescriptor;

/** Says for each tag which plugins are behind it, and drops the tags that no operation carries. */
final class PluginTags {

    private final List<PluginDescriptor> active;

    PluginTags(List<PluginDescriptor> active) {
        this.active = active;
    }

    void describe(ObjectNode document, Operations operations) {
        Map<String, Set<PluginDescriptor>> owners = owners(operations);
        Map<String, ObjectNode> declared = new LinkedHashMap<>();
        for (JsonNode tag : document.path("tags")) {
            if (tag instanceof ObjectNode object) {
                declared.put(tag.path("name").asText(), object);
            }
        }
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        owners.forEach((name, plugins) -> tags.add(tag(name, declared.get(name), plugins)));
        document.set("tags", tags);
    }

    /** Tags of plugins in the order of the plugins, then those of the application's own operations. */
    private Map<String, Set<PluginDescriptor>> owners(Operations operations) {
        List<DocumentedOperation> all = operations.all();
        Map<String, Set<PluginDescriptor>> owners = new LinkedHashMap<>();
        for (PluginDescriptor plugin : active) {
            all.stream().filter(operation -> operation.plugin().filter(plugin.name()::equals).isPresent())
                    .flatMap(operation -> operation.tags().stream())
                    .forEach(tag -> owners.computeIfAbsent(tag, absent -> new LinkedHashSet<>()).add(plugin));
        }
        all.stream().flatMap(operation -> operation.tags().stream())
                .forEach(tag -> owners.putIfAbsent(tag, Set.of()));
        return owners;
    }

    private static ObjectNode tag(String name, ObjectNode declared, Set<PluginDescriptor> plugins) {
        ObjectNode tag = declared == null ? JsonNodeFactory.instance.objectNode().put("name", name) : declared;
        if (!tag.has("description") && !plugins.isEmpty()) {
            tag.put("description", plugins.stream().map(plugin -> PluginDescription.of(plugin.identity()))
                    .collect(Collectors.joining("\n\n---\n\n")));
        }
        return tag;
    }
}
