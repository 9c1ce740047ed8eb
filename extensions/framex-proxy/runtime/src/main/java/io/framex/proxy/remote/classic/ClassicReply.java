package io.framex.proxy.remote.classic;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A reply as it came.
 *
 * @param status 200, or what went wrong, as an HTTP status
 * @param message what the other side says about that; at most 1024 characters, not to be trusted; empty where it succeeded
 * @param code the code of the error, at most 64 characters; empty where there is none, as always from Python
 * @param result the result, JSON null for none; {@code null} where the call failed
 */
public record ClassicReply(int status, String message, String code, JsonNode result) {

    /** Whether there is a result. */
    public boolean succeeded() {
        return result != null;
    }
}
