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

    /**
     * Counts what one request, which was counted already, brings beyond itself; never more than a whole quota together with it, so
     * that it may pass after some time. Must not block.
     *
     * @param sender whose request it is
     * @param more how many more requests it is, not negative
     * @return whether all of them may pass, otherwise when all of them and the request itself may; completes on any thread, and
     *         never with a failure
     */
    CompletionStage<Verdict> takeMore(String sender, int more);
}
