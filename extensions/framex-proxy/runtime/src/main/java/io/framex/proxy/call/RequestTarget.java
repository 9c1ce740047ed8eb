package io.framex.proxy.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.RefusedCallException;

/**
 * A call as a request: arguments that the path names go there, other values and lists of them into the query, and one that is an
 * object, a map or a list of such is the body, as FrameX and FastAPI take parameters. Never shows its body when it is printed.
 *
 * @param method HTTP method
 * @param template template of the route
 * @param path decoded path
 * @param target path and query as they are sent
 * @param body JSON; {@code null} for none
 */
record RequestTarget(String method, String template, String path, String target, byte[] body) {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    /**
     * @throws RefusedCallException where two arguments would be the body, or one has no JSON form
     */
    static RequestTarget of(ObjectMapper mapper, String method, String template, String path, List<String> names,
            Object[] values) {
        String filled = path;
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        byte[] body = null;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            JsonNode value = json(mapper, name, values[i]);
            String place = '{' + name + '}';
            if (filled.contains(place) && value.isValueNode()) {
                filled = filled.replace(place, encode(value.asText()));
            } else if (isQuery(value)) {
                addQuery(query, name, value);
            } else if (body == null && WITH_BODY.contains(method)) {
                body = value.toString().getBytes(StandardCharsets.UTF_8);
            } else {
                throw new RefusedCallException(422, "FX-422-VALIDATION", "The argument \"" + name + "\" of " + method + ' '
                        + path + " is an object, for which there is no place beside the body");
            }
        }
        if (filled.indexOf('{') >= 0) {
            throw new RefusedCallException(422, "FX-422-VALIDATION", "An argument for the path " + filled + " is missing");
        }
        return new RequestTarget(method, template, filled, filled + query, body);
    }

    private static JsonNode json(ObjectMapper mapper, String name, Object value) {
        try {
            return mapper.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedCallException(422, "FX-422-VALIDATION", "The argument \"" + name
                    + "\" cannot be written as JSON");
        }
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
            value.forEach(item -> query.add(encode(name) + '=' + encode(item.asText())));
        } else if (!value.isNull()) {
            query.add(encode(name) + '=' + encode(value.asText()));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + ' ' + template;
    }
}
