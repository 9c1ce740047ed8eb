package io.framex.proxy.document;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes schemas of OpenAPI 3.0 ones of 3.1. */
final class OlderSchemas {

    /** Only schemas have these; examples of parameters and media types stay what they are. */
    private static final Set<String> KEYWORDS = Set.of("type", "properties", "items", "allOf", "oneOf", "anyOf", "not", "enum",
            "format", "additionalProperties", "pattern", "default");

    private OlderSchemas() {
    }

    /** Also takes what is no schema, which has none of these members, or of the same meaning. */
    static ObjectNode modern(ObjectNode schema) {
        if (schema.path("$ref").isTextual()) {
            // What stands beside it meant nothing, and now would.
            return schema.retain("$ref");
        }
        if (schema.path("nullable").isBoolean()) {
            nullable(schema, schema.remove("nullable").booleanValue());
        }
        exclusive(schema, "exclusiveMinimum", "minimum");
        exclusive(schema, "exclusiveMaximum", "maximum");
        if (schema.has("example") && !schema.has("examples") && KEYWORDS.stream().anyMatch(schema::has)) {
            schema.putArray("examples").add(schema.remove("example"));
        }
        return schema;
    }

    /** Beside no type it says nothing, as OpenAPI 3.0.3 explains. */
    private static void nullable(ObjectNode schema, boolean orNull) {
        JsonNode type = schema.path("type");
        if (orNull && type.isTextual()) {
            schema.putArray("type").add(type.textValue()).add("null");
            if (schema.path("enum") instanceof ArrayNode values && !hasNull(values)) {
                values.addNull();
            }
        }
    }

    private static boolean hasNull(ArrayNode values) {
        for (JsonNode value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    private static void exclusive(ObjectNode schema, String name, String bound) {
        if (schema.path(name).isBoolean()) {
            boolean exclusive = schema.remove(name).booleanValue();
            if (exclusive && schema.has(bound)) {
                schema.set(name, schema.remove(bound));
            }
        }
    }
}
