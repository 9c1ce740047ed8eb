package io.framex.proxy.document;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.proxy.discovery.FragmentPointer;

/**
 * Copies parts of a foreign document: references lead to the new names, extensions and links out of the document are left out,
 * texts that are shown to people cannot hold markup, and OpenAPI 3.0 becomes 3.1.
 */
final class ForeignNodes {

    private static final Set<String> SHOWN = Set.of("description", "summary", "title");
    private static final Set<String> LEFT_OUT = Set.of("externalDocs", "externalValue", "servers", "server", "security", "xml",
            "operationId");
    /** Their members are named by the author, so that names mean nothing. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "dependentSchemas", "headers",
            "content", "responses", "callbacks", "encoding", "examples");
    /** Data, in which names mean nothing at any depth. */
    private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "value");

    private final References references;
    private final boolean older;

    /**
     * @param older whether the document is one of OpenAPI 3.0
     */
    ForeignNodes(References references, boolean older) {
        this.references = references;
        this.older = older;
    }

    JsonNode copy(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> {
                if (isFinite(item)) {
                    items.add(copy(item));
                }
            });
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().startsWith("x-") && !LEFT_OUT.contains(member.getKey())
                    && isFinite(member.getValue())) {
                add(copy, member.getKey(), member.getValue());
            }
        }
        return older ? OlderSchemas.modern(copy) : copy;
    }

    /** A link, or null where it leads to what is not shown. */
    ObjectNode link(JsonNode link) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (String pointer : new String[] { "$ref", "operationRef", "operationId" }) {
            if (link.path(pointer).isTextual()) {
                String theirs = link.get(pointer).textValue();
                String ours = pointer.equals("operationId") ? references.operation(theirs) : references.part(theirs);
                if (ours == null) {
                    return null;
                }
                copy.put(pointer, ours);
            }
        }
        if (link.has("description")) {
            add(copy, "description", link.get("description"));
        }
        for (String data : new String[] { "parameters", "requestBody" }) {
            if (link.has(data)) {
                copy.set(data, data(link.get(data)));
            }
        }
        return copy.has("$ref") || copy.has("operationRef") || copy.has("operationId") ? copy : null;
    }

    private void add(ObjectNode copy, String name, JsonNode value) {
        if (name.equals("$ref") && value.isTextual()) {
            String reference = references.part(value.textValue());
            copy.put(reference == null ? "description" : "$ref", reference == null ? "Not described" : reference);
        } else if (DATA.contains(name) || name.equals("examples") && value.isArray()) {
            copy.set(name, data(value));
        } else if (name.equals("mapping") && value.isObject()) {
            copy.set(name, mapping(value));
        } else if (name.equals("links") && value.isObject()) {
            ObjectNode links = copy.putObject(name);
            value.properties().forEach(entry -> {
                ObjectNode link = link(entry.getValue());
                if (link != null) {
                    links.set(entry.getKey(), link);
                }
            });
        } else if (NAMED.contains(name) && value.isObject()) {
            ObjectNode members = copy.putObject(name);
            value.properties().forEach(entry -> members.set(entry.getKey(), copy(entry.getValue())));
        } else {
            copy.set(name, SHOWN.contains(name) && value.isTextual() ? text(harmless(value.textValue())) : copy(value));
        }
    }

    /** As it is, but without what viewers would follow. */
    private static JsonNode data(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> {
                if (isFinite(item)) {
                    items.add(data(item));
                }
            });
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (!member.getKey().equals("$ref") && isFinite(member.getValue())) {
                copy.set(member.getKey(), data(member.getValue()));
            }
        });
        return copy;
    }

    /** JSON has no other numbers, YAML and large exponents make them. */
    private static boolean isFinite(JsonNode node) {
        return !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
    }

    private ObjectNode mapping(JsonNode theirs) {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        theirs.properties().forEach(entry -> {
            String target = entry.getValue().asText();
            String ours = references.part(target.startsWith("#") ? target
                    : FragmentPointer.encoded("/components/schemas/" + References.step(target)));
            if (ours != null) {
                mapping.put(entry.getKey(), ours);
            }
        });
        return mapping;
    }

    /** Markdown allows HTML, and links of any kind, beside the text or defined elsewhere. */
    private static String harmless(String shown) {
        return shown.replace("<", "&lt;").replace("](", "] (").replace("]:", "] :");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
