package io.framex.runtime.limits;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What clients are told that keep to no limit. */
final class Refusals {

    static final ErrorReport LATE = ErrorReport.of(ErrorCode.REQUEST_TIMEOUT, "The request did not arrive in time");
    static final ErrorReport PIPELINED = ErrorReport.of(ErrorCode.RATE_LIMITED, "Too many requests wait for their answers");
    static final ErrorReport LINE = ErrorReport.of(ErrorCode.TARGET_TOO_LONG, "The request line is too long");
    static final ErrorReport HEADERS = ErrorReport.of(ErrorCode.HEADERS_TOO_LARGE, "The request has too many or too large headers");
    static final ErrorReport PARAMETERS = ErrorReport.of(ErrorCode.BAD_REQUEST, "The request has too many parameters");
    static final ErrorReport BUSY = ErrorReport.of(ErrorCode.BUSY, "The server has too many connections")
            .withHeader("Retry-After", "1");
    static final ErrorReport MALFORMED = ErrorReport.of(ErrorCode.BAD_REQUEST, "The request cannot be read");

    /** What to say about a request that could not be decoded. */
    static ErrorReport of(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return LINE;
        }
        return cause instanceof TooLongHttpHeaderException ? HEADERS : MALFORMED;
    }

    private Refusals() {
    }
}
