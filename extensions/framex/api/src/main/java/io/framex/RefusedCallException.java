package io.framex;

/** The call was refused before it reached the API, since the caller may not, or cannot, make it in this way. */
public final class RefusedCallException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * @param status HTTP status, 400 to 599
     * @param code stable code
     * @param message what is wrong and how to mend it
     */
    public RefusedCallException(int status, String code, String message) {
        super(status, code, message, null);
    }
}
