package io.framex.rpc.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the members of a body, and notes what is wrong with them. */
final class BodyFields {

    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final int MOST_HEADERS = 32;
    private static final int LONGEST_HEADER = 4096;

    private final JsonNode body;
    private final Problems problems;

    BodyFields(JsonNode body, Problems problems) {
        this.body = body;
        this.problems = problems;
        if (!body.isObject()) {
            throw RpcProblem.invalid(List.of(Problems.notAnObject(body)));
        }
    }

    JsonNode get(String field) {
        return body.get(field);
    }

    /** A required name; {@code null} where it is wrong. */
    String name(String field) {
        String name = text(field);
        if (name == null) {
            return null;
        }
        if (name.isEmpty()) {
            problems.add("string_too_short", "String should have at least 1 character", body.get(field), "body", field);
        } else if (!Names.isName(name)) {
            problems.add("string_pattern_mismatch", "String should match pattern '^" + Names.PATTERN + "$'", body.get(field),
                    "body", field);
        }
        return name;
    }

    /** A required text; {@code null} where it is wrong. */
    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            problems.add("missing", "Field required", null, "body", field);
        } else if (!value.isTextual()) {
            problems.add("string_type", "Input should be a valid string", value, "body", field);
        } else {
            return value.textValue();
        }
        return null;
    }

    boolean flag(String field) {
        JsonNode value = body.get(field);
        if (value != null && !value.isBoolean()) {
            problems.add("bool_type", "Input should be a valid boolean", value, "body", field);
        }
        return value != null && value.booleanValue();
    }

    /** A number of seconds above 0. */
    double seconds(String field, double otherwise, int most) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            problems.add("float_type", "Input should be a valid number", value, "body", field);
        } else if (!(value.doubleValue() > 0)) {
            problems.add("greater_than", "Input should be greater than 0", value, "body", field);
        } else if (value.doubleValue() > most) {
            problems.add("less_than_equal", "Input should be less than or equal to " + most, value, "body", field);
        }
        return value.doubleValue();
    }

    /** An object; an empty one where it is absent or wrong. */
    ObjectNode object(String field) {
        JsonNode value = body.get(field);
        if (value instanceof ObjectNode object) {
            return object;
        }
        if (value != null && !value.isNull()) {
            problems.add("dict_type", "Input should be a valid dictionary", value, "body", field);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    Map<String, String> headers(String field) {
        Map<String, String> headers = new LinkedHashMap<>();
        ObjectNode object = object(field);
        if (object.size() > MOST_HEADERS) {
            problems.add("too_long", "Dictionary should have at most " + MOST_HEADERS + " items", null, "body", field);
            return headers;
        }
        object.fields().forEachRemaining(header -> {
            JsonNode value = header.getValue();
            if (!value.isTextual()) {
                problems.add("string_type", "Input should be a valid string", value, "body", field, header.getKey());
            } else if (!HEADER.matcher(header.getKey()).matches() || value.textValue().length() > LONGEST_HEADER
                    || value.textValue().chars().anyMatch(Character::isISOControl)) {
                problems.add("value_error", "Value error, not a header that can be sent", null, "body", field, header.getKey());
            } else {
                headers.put(header.getKey(), value.textValue());
            }
        });
        return headers;
    }
}
