package io.framex.proxy.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.proxy.argument.Parameter;
import io.framex.proxy.argument.Style;

/** How arguments are written as text, by the styles of OpenAPI. */
final class ParameterText {

    /** What a cookie may hold as it is (RFC 6265), beside letters and digits. */
    private static final String IN_COOKIES = "!#$%&'()*+-./:<=>?@[]^_`{|}~";

    private ParameterText() {
    }

    /** {@code name=value} once, or for each item or member. */
    static List<String> pairs(Parameter parameter, JsonNode value, UnaryOperator<String> encoding) {
        String name = encoding.apply(parameter.name());
        List<String> pairs = new ArrayList<>();
        if (parameter.json() || value.isValueNode()) {
            pairs.add(name + '=' + encoding.apply(text(parameter, value)));
        } else if (value.isObject() && (parameter.style() == Style.DEEP || parameter.explode())) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String key = encoding.apply(member.getKey());
                pairs.add((parameter.style() == Style.DEEP ? name + '[' + key + ']' : key) + '='
                        + encoding.apply(text(parameter, member.getValue())));
            }
        } else if (value.isArray() && (parameter.style() == Style.DEEP || parameter.explode())) {
            value.forEach(item -> pairs.add(name + '=' + encoding.apply(text(parameter, item))));
        } else if (!value.isEmpty()) {
            pairs.add(name + '=' + joined(parameter, value, encoding));
        }
        return pairs;
    }

    /** The value alone, as paths and header fields have it. */
    static String simple(Parameter parameter, JsonNode value, UnaryOperator<String> encoding) {
        return parameter.json() || value.isValueNode() ? encoding.apply(text(parameter, value)) : joined(parameter, value, encoding);
    }

    private static String joined(Parameter parameter, JsonNode value, UnaryOperator<String> encoding) {
        StringJoiner text = new StringJoiner(parameter.style().delimiter());
        if (value.isArray()) {
            value.forEach(item -> text.add(encoding.apply(text(parameter, item))));
        } else {
            value.properties().forEach(member -> text.add(encoding.apply(member.getKey())
                    + (parameter.explode() ? "=" : parameter.style().delimiter())
                    + encoding.apply(text(parameter, member.getValue()))));
        }
        return text.toString();
    }

    private static String text(Parameter parameter, JsonNode value) {
        return value.isContainerNode() || parameter.json() ? value.toString() : value.asText();
    }

    /** For paths, queries and forms. */
    static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** For cookies, which many servers take as they are: encoded is only what they cannot hold. */
    static String cookie(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || IN_COOKIES.indexOf(c) >= 0);
            encoded.append(plain ? one : percent(one));
        });
        return encoded.toString();
    }
}
