package io.framex.proxy.resilience;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;

/** Why an upstream gave no response. */
public enum UpstreamFault {
    /** There is no connection to it. */
    UNREACHABLE(ErrorCode.BAD_UPSTREAM, "The upstream service cannot be reached", null),
    /** The connection ended before the head of a response, so that the upstream may have seen the request or not. */
    CLOSED(ErrorCode.BAD_UPSTREAM, "The upstream service closed the connection", null),
    /** What it sent is no HTTP, or too much of it. */
    UNREADABLE(ErrorCode.BAD_UPSTREAM, "The response of the upstream service cannot be read", null),
    /** Nobody waits for it any more. */
    ABANDONED(ErrorCode.BAD_UPSTREAM, "The request was given up", null),
    /** The request has been here before. */
    LOOP(ErrorCode.BAD_UPSTREAM, "The request was forwarded in a circle", null),
    /** It takes too long. */
    TIMEOUT(ErrorCode.UPSTREAM_TIMEOUT, "The upstream service did not answer in time", null),
    /** It failed so often that it is not asked at this moment. */
    UNAVAILABLE(ErrorCode.UPSTREAM_UNAVAILABLE, "The upstream service is not available", "5"),
    /** As many requests wait for it as may. */
    BUSY(ErrorCode.UPSTREAM_UNAVAILABLE, "Too many requests wait for the upstream service", "1");

    private final ErrorReport report;

    UpstreamFault(ErrorCode code, String message, String retryAfter) {
        ErrorReport plain = ErrorReport.of(code, message);
        this.report = retryAfter == null ? plain : plain.withHeader("Retry-After", retryAfter);
    }

    /** What the client is told; nothing about the upstream that it does not know already. */
    public ErrorReport report() {
        return report;
    }

    /** Whether it says something about how the upstream is. */
    boolean countsAsFailure() {
        return this == UNREACHABLE || this == CLOSED || this == UNREADABLE || this == TIMEOUT;
    }

    /** Whether trying again may help, if the request allows it. */
    boolean mayPass() {
        return this == UNREACHABLE || this == CLOSED;
    }
}
