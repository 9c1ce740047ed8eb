package io.framex.runtime.cache;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * One text for JSON documents that differ in nothing but white space, escapes and the order of members. Numbers keep their
 * digits: {@code 1} and {@code 1.0} may mean different things to a method. A member that is there twice is refused, since
 * readers differ in which one they take.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private CanonicalJson() {
    }

    /**
     * Appends a document.
     *
     * @return whether there is one: whether the input is not empty
     * @throws IOException where the input is no JSON, or ambiguous
     */
    static boolean append(byte[] json, StringBuilder text) throws IOException {
        JsonNode document = MAPPER.readTree(json);
        if (document.isMissingNode()) {
            return false;
        }
        append(document, text);
        return true;
    }

    static void append(String value, StringBuilder text) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    private static void append(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            text.append('{');
            members.forEach((name, value) -> {
                separate(text, '{');
                append(name, text);
                append(value, text.append(':'));
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (Iterator<JsonNode> elements = node.elements(); elements.hasNext();) {
                separate(text, '[');
                append(elements.next(), text);
            }
            text.append(']');
        } else if (node.isTextual()) {
            append(node.textValue(), text);
        } else {
            text.append(node.asText());
        }
    }

    /** A comma, except right behind the opening bracket. */
    static void separate(StringBuilder text, char opening) {
        if (text.charAt(text.length() - 1) != opening) {
            text.append(',');
        }
    }
}
