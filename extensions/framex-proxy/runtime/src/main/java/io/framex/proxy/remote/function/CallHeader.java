package io.framex.proxy.remote.function;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a call says about itself.
 *
 * @param id names the call, also when it is sent again; 1 to 64 characters
 * @param function name of the function
 * @param schema digest of the signature that the caller knows
 * @param timeoutMillis how long the caller waits from now on
 * @param issuedAt when the frame was made, milliseconds since 1970
 * @param hops how many instances have passed the call on
 */
record CallHeader(String id, String function, String schema, long timeoutMillis, long issuedAt, int hops) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 1024;

    byte[] encode(ObjectMapper mapper) {
        return JsonBytes.of(mapper, json -> {
            json.writeStringField("id", id);
            json.writeStringField("function", function);
            json.writeStringField("schema", schema);
            json.writeNumberField("timeout_ms", timeoutMillis);
            json.writeNumberField("issued_at", issuedAt);
            json.writeNumberField("hops", hops);
        });
    }

    /**
     * @return {@code null} where this is no header
     */
    static CallHeader decode(ObjectMapper mapper, byte[] bytes) {
        try {
            JsonNode header = mapper.readTree(bytes);
            if (header == null || !isText(header.get("id"), LONGEST_ID) || !isText(header.get("function"), LONGEST_NAME)
                    || !isText(header.get("schema"), LONGEST_ID) || !isNumber(header.get("timeout_ms"))
                    || !isNumber(header.get("issued_at")) || !isNumber(header.get("hops"))) {
                return null;
            }
            return new CallHeader(header.get("id").textValue(), header.get("function").textValue(),
                    header.get("schema").textValue(), header.get("timeout_ms").longValue(),
                    header.get("issued_at").longValue(), (int) Math.min(Integer.MAX_VALUE, header.get("hops").longValue()));
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isText(JsonNode node, int longest) {
        return node != null && node.isTextual() && !node.textValue().isEmpty() && node.textValue().length() <= longest;
    }

    private static boolean isNumber(JsonNode node) {
        return node != null && node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    }
}
