package io.framex.runtime.http;

import java.util.HashMap;
import java.util.Map;

/**
 * One error, before it is written.
 *
 * @param status HTTP status, 400 to 599
 * @param code stable code
 * @param message what went wrong, safe to show to the client
 * @param data further machine-readable information, or {@code null}
 * @param headers response headers that go with it
 */
public record ErrorReport(int status, String code, String message, Object data, Map<String, String> headers) {

    public ErrorReport {
        headers = Map.copyOf(headers);
    }

    /** An error of ours. */
    public static ErrorReport of(ErrorCode code, String message) {
        return new ErrorReport(code.status(), code.code(), message, null, Map.of());
    }

    /** The same error with a response header. */
    public ErrorReport withHeader(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new ErrorReport(status, code, message, data, all);
    }
}
