package io.framex.runtime.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One computation of a result that further requests for the same key wait for. */
final class Flight {

    /** How a computation ended, or the wait for it. */
    enum End {
        /** There is a result. */
        LANDED,
        /** The method failed. */
        FAILED,
        /** The client of the computing request left. */
        ABANDONED,
        /** It takes longer than others wait. */
        OVERDUE
    }

    /**
     * @param end how it ended
     * @param response the result, where it {@link End#LANDED}
     */
    record Outcome(End end, StoredResponse response) {
    }

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final long number;

    /**
     * @param number later computations have higher numbers
     */
    Flight(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    boolean isOpen() {
        return !outcome.isDone();
    }

    /** Tells everyone who waits; only the first call counts. Returns whether this one did. */
    boolean end(End end, StoredResponse response) {
        return outcome.complete(new Outcome(end, response));
    }

    /**
     * Waits without occupying a thread.
     *
     * @param nanos how long at most
     * @param then told once, on any thread
     */
    void await(long nanos, Consumer<Outcome> then) {
        outcome.copy().completeOnTimeout(new Outcome(End.OVERDUE, null), Math.max(0, nanos), TimeUnit.NANOSECONDS)
                .thenAccept(then);
    }
}
