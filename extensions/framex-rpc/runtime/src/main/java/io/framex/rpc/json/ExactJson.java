package io.framex.rpc.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON of others that is passed on: numbers stay what they are, to the last digit. The same name twice in an object is a
 * mistake, since two readers would not understand the same. Thread safe.
 */
public final class ExactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private static final ObjectReader READER = MAPPER.reader();
    private static final ObjectWriter WRITER = MAPPER.writer();

    private ExactJson() {
    }

    /**
     * Reads a document.
     *
     * @throws JsonProcessingException where it is not JSON, or has texts that are not Unicode
     */
    public static JsonNode read(byte[] json) throws JsonProcessingException {
        try {
            JsonNode read = READER.readTree(json);
            requireUnicode(read);
            return read;
        } catch (JsonProcessingException malformed) {
            throw malformed;
        } catch (IOException undecodable) {
            throw new JsonParseException(null, "The text is not in the encoding that it begins with", undecodable);
        }
    }

    /** Half a surrogate pair can be escaped, but not be written again (RFC 8259, section 8.2). */
    private static void requireUnicode(JsonNode node) throws JsonParseException {
        if (node.isTextual()) {
            requireUnicode(node.textValue());
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            requireUnicode(names.next());
        }
        for (JsonNode child : node) {
            requireUnicode(child);
        }
    }

    private static void requireUnicode(String text) throws JsonParseException {
        if (!isUnicode(text)) {
            throw new JsonParseException(null, "A text has half of a surrogate pair");
        }
    }

    /** Whether a text has no half of a surrogate pair. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    /** A value as JSON, UTF-8. */
    public static byte[] write(JsonNode value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
