package io.framex.runtime.stream;

/** An item of a stream has no JSON form. */
public final class UnencodableItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnencodableItemException(Class<?> type, Throwable cause) {
        super("A stream item of " + type + " cannot be written as JSON", cause);
    }
}
