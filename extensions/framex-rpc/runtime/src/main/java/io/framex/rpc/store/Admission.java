package io.framex.rpc.store;

/** What a store says to a new request. */
public sealed interface Admission {

    /**
     * It is kept; in a durable store, it has been written.
     *
     * @param request the request as it is kept
     */
    record Accepted(RequestRecord request) implements Admission {
    }

    /**
     * The sender has sent it before.
     *
     * @param request what was accepted then
     */
    record Repeated(RequestRecord request) implements Admission {
    }

    /** The sender has used its key for another request before. */
    record Conflicting() implements Admission {
    }

    /**
     * There is no room, or the storage does not work.
     *
     * @param queue whether only the queue of that application is full
     * @param message safe to show to the sender
     */
    record Refused(boolean queue, String message) implements Admission {
    }
}
