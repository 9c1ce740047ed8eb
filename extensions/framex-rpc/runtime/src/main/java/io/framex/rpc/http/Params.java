package io.framex.rpc.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The member {@code params} of a body. */
final class Params {

    private static final int MOST_BYTES = 1_000_000;
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private Params() {
    }

    static byte[] read(BodyFields fields, Problems problems) {
        byte[] params = bytes(fields.object("params"));
        if (params.length > MOST_BYTES) {
            problems.add("value_error", "Value error, Parameters too large: " + params.length + " bytes of JSON, at most "
                    + MOST_BYTES + " are accepted", null, "body", "params");
        }
        return params;
    }

    /** A value as JSON, UTF-8. */
    static byte[] bytes(JsonNode value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
