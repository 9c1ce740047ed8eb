package io.framex.rpc.store;

/** What came of one attempt to have a request answered. */
public sealed interface Outcome {

    /**
     * It was answered.
     *
     * @param result JSON, UTF-8
     */
    record Completed(byte[] result) implements Outcome {
    }

    /**
     * It was answered with an error; it is not tried again.
     *
     * @param message safe to show to the sender
     */
    record Failed(String message) implements Outcome {
    }

    /**
     * Nobody could be asked, or the answer was lost; it is tried again after a while.
     *
     * @param reason safe to show to the sender
     * @param counts whether this counts as one of its attempts
     */
    record Retry(String reason, boolean counts) implements Outcome {
    }
}
