package io.framex.runtime.http;

/** Stable codes of the errors that FrameX itself reports over HTTP. */
public enum ErrorCode {
    BAD_REQUEST(400, "FX-400-REQUEST"),
    NO_KEY(401, "FX-401-KEY"),
    FORBIDDEN(403, "FX-403-ACCESS"),
    NO_ROUTE(404, "FX-404-ROUTE"),
    NO_METHOD(405, "FX-405-METHOD"),
    NOT_ACCEPTABLE(406, "FX-406-ACCEPT"),
    REQUEST_TIMEOUT(408, "FX-408-TIMEOUT"),
    BODY_TOO_LARGE(413, "FX-413-BODY"),
    TARGET_TOO_LONG(414, "FX-414-TARGET"),
    UNSUPPORTED_MEDIA_TYPE(415, "FX-415-MEDIA"),
    INVALID(422, "FX-422-VALIDATION"),
    RATE_LIMITED(429, "FX-429-RATE"),
    HEADERS_TOO_LARGE(431, "FX-431-HEADERS"),
    INTERNAL(500, "FX-500-INTERNAL"),
    BAD_UPSTREAM(502, "FX-502-UPSTREAM"),
    BUSY(503, "FX-503-BUSY"),
    UPSTREAM_UNAVAILABLE(503, "FX-503-UPSTREAM"),
    STARTING(503, "FX-503-STARTING"),
    FAILED(503, "FX-503-FAILED"),
    STOPPING(503, "FX-503-STOPPING"),
    TIMEOUT(504, "FX-504-TIMEOUT"),
    UPSTREAM_TIMEOUT(504, "FX-504-UPSTREAM");

    private final int status;
    private final String code;

    ErrorCode(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return status;
    }

    /** The code as clients see it. */
    public String code() {
        return code;
    }
}
