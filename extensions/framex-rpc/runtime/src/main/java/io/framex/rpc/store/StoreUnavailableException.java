package io.framex.rpc.store;

/** The storage cannot be reached, or does not work at this moment; nothing that was accepted is lost by that. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message for the operator
     * @param cause what the storage said; {@code null} where it said nothing
     */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
