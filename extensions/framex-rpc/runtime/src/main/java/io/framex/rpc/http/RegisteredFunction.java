package io.framex.rpc.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an application says about one of its functions. Everything that clients look for is there afterwards, and nothing else. */
final class RegisteredFunction {

    private static final int MOST_PARAMS = 200;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_DESCRIPTION = 4096;
    private static final String ANY = "any";
    private static final String PARAMS = "params";

    private final String function;
    private final Problems problems;

    RegisteredFunction(String function, Problems problems) {
        this.function = function;
        this.problems = problems;
    }

    /** The description to keep; what is wrong with the given one is among the problems. */
    ObjectNode read(JsonNode given) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.set(PARAMS, params(given.get(PARAMS)));
        kept.put("returns", text(given, "returns", ANY, LONGEST_NAME));
        kept.put("description", text(given, "description", "", LONGEST_DESCRIPTION));
        kept.set("json_schema", schema(given.get("json_schema")));
        return kept;
    }

    private ObjectNode params(JsonNode given) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        if (given == null || given.isNull()) {
            return params;
        }
        if (!given.isObject()) {
            add("dict_type", "Input should be a valid dictionary", given, PARAMS);
        } else if (given.size() > MOST_PARAMS) {
            add("too_long", "Dictionary should have at most " + MOST_PARAMS + " items", null, PARAMS);
        } else {
            given.fields().forEachRemaining(param -> {
                if (param.getKey().isEmpty() || param.getKey().length() > LONGEST_NAME) {
                    add("value_error", "Value error, names have 1 to " + LONGEST_NAME + " characters", null, PARAMS);
                } else {
                    params.put(param.getKey(), text(given, param.getKey(), ANY, LONGEST_NAME));
                }
            });
        }
        return params;
    }

    private String text(JsonNode object, String field, String otherwise, int longest) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            add("string_type", "Input should be a valid string", value, field);
        } else if (value.textValue().length() > longest) {
            add("string_too_long", "String should have at most " + longest + " characters", null, field);
        }
        return value.asText();
    }

    private JsonNode schema(JsonNode given) {
        if (given != null && !given.isNull() && !given.isObject()) {
            add("dict_type", "Input should be a valid dictionary", given, "json_schema");
        }
        return given == null || !given.isObject() ? JsonNodeFactory.instance.nullNode() : given;
    }

    private void add(String type, String message, JsonNode input, String field) {
        problems.add(type, message, input, "body", "functions", function, field);
    }
}
