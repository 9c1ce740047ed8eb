package io.framex.proxy.discovery;

import java.io.IOException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads a document and leaves out the numbers that JSON does not have, such as {@code .nan} of YAML, or ones beyond all bounds. Used
 * once.
 */
final class FiniteNumbers extends JsonParserDelegate {

    private static final Pattern NONE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private int others;

    FiniteNumbers(JsonParser parser) {
        super(parser);
    }

    /** How many were left out. */
    int others() {
        return others;
    }

    @Override
    public NumberTypeFP getNumberTypeFP() throws IOException {
        return isNone() ? NumberTypeFP.DOUBLE64 : super.getNumberTypeFP();
    }

    @Override
    public double getDoubleValue() throws IOException {
        double value = isNone() ? Double.NaN : super.getDoubleValue();
        if (!Double.isFinite(value)) {
            others++;
        }
        return value;
    }

    private boolean isNone() throws IOException {
        return delegate.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && NONE.matcher(delegate.getText()).matches();
    }

    /** Takes them out of what was read. */
    JsonNode without(JsonNode read) {
        if (others > 0) {
            clean(read);
        }
        return read;
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> !isFinite(member.getValue()));
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (!isFinite(array.get(i))) {
                    array.remove(i);
                }
            }
        }
        node.forEach(FiniteNumbers::clean);
    }

    private static boolean isFinite(JsonNode node) {
        return !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
    }
}
