package io.framex.runtime.config;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

/** JSON as a value of a setting. */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {
    }

    /**
     * Reads a value.
     *
     * @throws MalformedValueException where the text is not JSON, or holds {@code null}
     */
    static SettingNode read(String text, SettingOrigin origin) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new MalformedValueException("not valid JSON: it is empty");
            }
            SettingNode node = node(parser, origin);
            if (parser.nextToken() != null) {
                throw new MalformedValueException("not valid JSON: something follows the value");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedValueException("not valid JSON at column " + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the texts as a JSON array. */
    static String write(List<String> texts) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.writeArray(texts.toArray(String[]::new), 0, texts.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static SettingNode node(JsonParser parser, SettingOrigin origin) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, SettingNode> entries = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    entries.put(key, node(parser, origin));
                }
                return new SettingTable(entries, origin);
            case START_ARRAY:
                List<SettingNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser, origin));
                }
                return new SettingArray(items, origin);
            case VALUE_NULL:
                throw new MalformedValueException("null is not a value; leave the key out");
            case VALUE_TRUE:
            case VALUE_FALSE:
                return new SettingScalar(parser.getText(), SettingScalar.Kind.BOOLEAN, origin);
            case VALUE_NUMBER_INT:
                return new SettingScalar(parser.getText(), SettingScalar.Kind.INTEGER, origin);
            case VALUE_NUMBER_FLOAT:
                return new SettingScalar(parser.getText(), SettingScalar.Kind.DECIMAL, origin);
            default:
                return new SettingScalar(parser.getText(), SettingScalar.Kind.STRING, origin);
        }
    }
}
