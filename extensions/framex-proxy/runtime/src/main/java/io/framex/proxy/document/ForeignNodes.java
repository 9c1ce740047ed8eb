package io.framex.proxy.document;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Copies parts of a foreign document: references lead to the new names, extensions and links out of the document are left out,
 * texts that are shown to people cannot hold markup, and OpenAPI 3.0 becomes 3.1.
 */
final class ForeignNodes {

    private static final Set<String> SHOWN = Set.of("description", "summary", "title");
    private static final Set<String> LEFT_OUT = Set.of("externalDocs", "servers", "xml");

    private final Map<String, String> references;
    private final boolean older;

    /**
     * @param references new names of components by their references
     * @param older whether the document is one of OpenAPI 3.0
     */
    ForeignNodes(Map<String, String> references, boolean older) {
        this.references = references;
        this.older = older;
    }

    JsonNode copy(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> items.add(copy(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            if (!name.startsWith("x-") && !LEFT_OUT.contains(name)) {
                copy.set(name, value(name, member.getValue()));
            }
        }
        return older ? modern(copy) : copy;
    }

    private JsonNode value(String name, JsonNode value) {
        if (name.equals("$ref") && value.isTextual()) {
            // What leads out of the document leads nowhere.
            return text(references.getOrDefault(value.textValue(), "#/components/schemas/unknown"));
        }
        if (name.equals("mapping") && value.isObject()) {
            ObjectNode mapping = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(entry -> mapping.set(entry.getKey(), mapped(entry.getValue().asText())));
            return mapping;
        }
        return SHOWN.contains(name) && value.isTextual() ? text(harmless(value.textValue())) : copy(value);
    }

    private JsonNode mapped(String target) {
        String reference = target.startsWith("#") ? target : "#/components/schemas/" + target;
        return text(references.getOrDefault(reference, reference));
    }

    /** Markdown allows HTML, and links of any kind. */
    private static String harmless(String shown) {
        return shown.replace("<", "&lt;").replace("](", "] (");
    }

    private static ObjectNode modern(ObjectNode schema) {
        boolean nullable = schema.path("nullable").isBoolean();
        boolean orNull = nullable && schema.get("nullable").booleanValue() && schema.path("type").isTextual();
        if (nullable) {
            schema.remove("nullable");
        }
        if (orNull) {
            String type = schema.get("type").textValue();
            schema.putArray("type").add(type).add("null");
        }
        exclusive(schema, "exclusiveMinimum", "minimum");
        exclusive(schema, "exclusiveMaximum", "maximum");
        return schema;
    }

    private static void exclusive(ObjectNode schema, String name, String bound) {
        if (schema.path(name).isBoolean()) {
            boolean exclusive = schema.remove(name).booleanValue();
            if (exclusive && schema.has(bound)) {
                schema.set(name, schema.remove(bound));
            }
        }
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
