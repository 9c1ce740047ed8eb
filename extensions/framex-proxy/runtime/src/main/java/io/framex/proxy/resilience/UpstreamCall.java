package io.framex.proxy.resilience;

/** One request on its way to an upstream. Used on the event loop that has the request. */
public interface UpstreamCall {

    /**
     * Whether it can be sent once more: its method is idempotent or nothing of it was sent, nothing of a body was taken that
     * could not be sent again, and somebody still waits for it.
     */
    boolean isRepeatable();

    /** Whether it is certain that no upstream has seen any of it. */
    default boolean isUnsent() {
        return false;
    }
}
