package io.framex.runtime.deadline;

/** A request took longer than {@code server.request_timeout}. */
public final class RequestTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final RequestTimeoutException INSTANCE = new RequestTimeoutException();

    private RequestTimeoutException() {
        super("The request took longer than server.request_timeout", null, false, false);
    }

    /** The one instance; it has no stack trace to tell apart. */
    public static RequestTimeoutException instance() {
        return INSTANCE;
    }
}
