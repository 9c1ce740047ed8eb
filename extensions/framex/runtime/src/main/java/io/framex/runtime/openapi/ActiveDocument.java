package io.framex.runtime.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.PluginDescriptor;

/** Narrows the document of everything that is compiled in to what is active. */
final class ActiveDocument {

    private static final List<String> FIRST = List.of("openapi", "info", "servers", "security", "tags", "paths", "webhooks",
            "components");

    private ActiveDocument() {
    }

    /**
     * @param document everything; changed in place
     * @param active the active plugins, in the order their tags shall have
     * @param protectedPaths the paths whose operations need a key
     * @return the narrowed document
     */
    static ObjectNode of(ObjectNode document, List<PluginDescriptor> active, ProtectedPaths protectedPaths) {
        Set<String> names = active.stream().map(PluginDescriptor::name).collect(Collectors.toSet());
        Operations operations = new Operations(document);
        operations.removeIf(operation -> operation.plugin().isPresent() && !names.contains(operation.plugin().get()));
        new PluginTags(active).describe(document, operations);
        new ProtectedOperations(protectedPaths).mark(document, operations);
        new ReferencedComponents(document).removeOthers();
        return inReadingOrder(document);
    }

    private static ObjectNode inReadingOrder(ObjectNode document) {
        ObjectNode ordered = document.objectNode();
        for (String first : FIRST) {
            if (document.has(first)) {
                ordered.set(first, document.get(first));
            }
        }
        document.fields().forEachRemaining(entry -> ordered.putIfAbsent(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
