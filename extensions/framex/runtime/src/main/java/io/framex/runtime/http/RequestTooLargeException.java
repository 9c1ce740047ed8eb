package io.framex.runtime.http;

/** A request body is larger than {@code server.max_body_size}. */
final class RequestTooLargeException extends RuntimeException {

    /** How it is answered. */
    static final ErrorReport REPORT = ErrorReport.of(ErrorCode.BODY_TOO_LARGE, "The request body is too large");

    private static final long serialVersionUID = 1L;

    RequestTooLargeException() {
        super("The request body is too large", null, false, false);
    }
}
