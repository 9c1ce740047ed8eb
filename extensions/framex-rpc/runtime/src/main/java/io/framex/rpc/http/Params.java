package io.framex.rpc.http;

import io.framex.rpc.json.ExactJson;

/** The member {@code params} of a body. */
final class Params {

    private static final int MOST_BYTES = 1_000_000;

    private Params() {
    }

    static byte[] read(BodyFields fields, Problems problems) {
        byte[] params = ExactJson.write(fields.object("params"));
        if (params.length > MOST_BYTES) {
            problems.add("value_error", "Value error, Parameters too large: " + params.length + " bytes of JSON, at most "
                    + MOST_BYTES + " are accepted", null, "body", "params");
        }
        return params;
    }
}
