package io.framex;

/** The API was called and failed, took too long, or could not be reached. */
public final class FailedCallException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * @param status HTTP status, 400 to 599
     * @param code stable code
     * @param message what went wrong, safe to show to a client
     * @param cause what the API threw, or {@code null}
     */
    public FailedCallException(int status, String code, String message, Throwable cause) {
        super(status, code, message, cause);
    }
}
