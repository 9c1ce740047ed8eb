package io.framex.runtime.cli.client;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What a member of a body may be, as far as that decides between text and a JSON literal. */
record BodySchema(Set<String> types) {

    static BodySchema of(JsonNode schema, OpenApiDocument document) {
        Set<String> types = new HashSet<>();
        collect(document.resolve(schema), document, types);
        return new BodySchema(types);
    }

    boolean takesText() {
        return types.isEmpty() || types.contains("string");
    }

    /** One level of alternatives is what nullable references come as; deeper ones are left to {@code key:=json}. */
    private static void collect(JsonNode schema, OpenApiDocument document, Set<String> types) {
        addTypes(schema.path("type"), types);
        for (String alternatives : new String[] { "anyOf", "oneOf" }) {
            schema.path(alternatives).forEach(choice -> addTypes(document.resolve(choice).path("type"), types));
        }
    }

    private static void addTypes(JsonNode type, Set<String> types) {
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(each -> types.add(each.asText()));
    }
}
