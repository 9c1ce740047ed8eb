package io.framex.runtime.http.validation;

/**
 * Thrown by generated code where something required is missing. Says nothing itself: what is wrong with the request is worked
 * out, completely, when the error is reported.
 */
public final class IncompleteRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final IncompleteRequestException INSTANCE = new IncompleteRequestException();

    private IncompleteRequestException() {
        super("The request is incomplete", null, false, false);
    }

    /** The one instance; it has no stack trace to tell apart. */
    public static IncompleteRequestException instance() {
        return INSTANCE;
    }
}
