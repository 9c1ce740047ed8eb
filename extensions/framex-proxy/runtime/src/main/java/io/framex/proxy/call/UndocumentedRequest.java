package io.framex.proxy.call;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.InvalidArgumentsException;
import io.framex.proxy.call.RequestTarget.Content;

/**
 * A request to a path that no document describes: arguments that the path names go there, other values and lists of them into the
 * query, and one that is an object, a map or a list of such is the body, as FrameX and FastAPI take parameters.
 */
final class UndocumentedRequest {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private UndocumentedRequest() {
    }

    /**
     * @throws InvalidArgumentsException where two arguments would be the body, or one cannot be sent
     */
    static RequestTarget target(String method, String template, String path, Arguments arguments) {
        String filled = path;
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        Content body = null;
        for (Map.Entry<String, JsonNode> argument : arguments.left().entrySet()) {
            String name = argument.getKey();
            JsonNode value = argument.getValue();
            String place = '{' + name + '}';
            if (filled.contains(place) && value.isValueNode()) {
                arguments.checkSegment(name, value.asText());
                filled = filled.replace(place, ParameterText.percent(value.asText()));
            } else if (isQuery(value)) {
                addQuery(query, name, value);
            } else if (body == null && WITH_BODY.contains(method)) {
                body = new Content("application/json", value.toString().getBytes(StandardCharsets.UTF_8));
            } else {
                arguments.wrong("it is an object, for which there is no place beside the body", name);
            }
        }
        if (filled.indexOf('{') >= 0) {
            arguments.missing("path", filled.substring(filled.indexOf('{') + 1).replaceAll("}.*", ""));
        }
        arguments.check(method + ' ' + template);
        return new RequestTarget(method, template, filled, filled + query, Map.of(), body);
    }

    private static boolean isQuery(JsonNode value) {
        if (!value.isArray()) {
            return value.isValueNode();
        }
        for (JsonNode item : value) {
            if (!item.isValueNode()) {
                return false;
            }
        }
        return true;
    }

    /** A parameter without a value is left out. */
    private static void addQuery(StringJoiner query, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> query.add(ParameterText.percent(name) + '=' + ParameterText.percent(item.asText())));
        } else if (!value.isNull()) {
            query.add(ParameterText.percent(name) + '=' + ParameterText.percent(value.asText()));
        }
    }
}
