package io.framex.rpc.store;

import java.util.Locale;

/** How far a request has come. */
public enum RequestStatus {
    /** Waits for somebody to answer it. */
    PENDING,
    /** Somebody works on it. */
    PROCESSING,
    /** Answered with a result. */
    COMPLETED,
    /** Answered with an error, expired, cancelled, or given up. */
    FAILED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Whether nothing will happen to the request any more. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }

    /** As clients see it, such as {@code pending}. */
    public String text() {
        return text;
    }
}
