package io.framex.rpc.limit;

import java.util.concurrent.CompletionStage;

/** How many requests each sender may make. Thread safe. */
public interface RateLimit {

    /**
     * Counts a request. Must not block.
     *
     * @param sender whose request it is
     * @return whether it may pass; completes on any thread, and never with a failure
     */
    CompletionStage<Verdict> take(String sender);
}
