package io.framex.runtime.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps the components that some operation leads to. Security schemes stay: they are referred to by bare name. */
final class ReferencedComponents {

    private static final String PREFIX = "#/components/";
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final ObjectNode document;
    private final Set<String> reached = new HashSet<>();
    private final Deque<JsonNode> pending = new ArrayDeque<>();

    ReferencedComponents(ObjectNode document) {
        this.document = document;
    }

    void removeOthers() {
        if (!(document.path("components") instanceof ObjectNode components)) {
            return;
        }
        document.fields().forEachRemaining(entry -> {
            if (entry.getValue() != components) {
                pending.add(entry.getValue());
            }
        });
        while (!pending.isEmpty()) {
            visit(pending.remove());
        }
        components.fields().forEachRemaining(this::removeFrom);
        removeEmpty(components);
    }

    private void visit(JsonNode node) {
        if (node.isTextual()) {
            follow(node.textValue());
        }
        for (JsonNode name : node.path("discriminator").path("mapping")) {
            follow(PREFIX + "schemas/" + name.asText());
        }
        node.forEach(pending::add);
    }

    /** Any text of this form counts: keeping a component too many is harmless, dropping one breaks the document. */
    private void follow(String reference) {
        if (reference.startsWith(PREFIX)) {
            String[] steps = reference.substring(PREFIX.length()).split("/", 3);
            if (steps.length >= 2 && reached.add(steps[0] + "/" + unescaped(steps[1]))) {
                pending.add(document.path("components").path(steps[0]).path(unescaped(steps[1])));
            }
        }
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    private void removeFrom(Map.Entry<String, JsonNode> section) {
        if (section.getKey().equals(SECURITY_SCHEMES) || section.getKey().startsWith("x-")) {
            return;
        }
        for (Iterator<String> names = section.getValue().fieldNames(); names.hasNext();) {
            if (!reached.contains(section.getKey() + "/" + names.next())) {
                names.remove();
            }
        }
    }

    private static void removeEmpty(ObjectNode components) {
        for (Iterator<JsonNode> sections = components.elements(); sections.hasNext();) {
            if (sections.next().isEmpty()) {
                sections.remove();
            }
        }
    }
}
