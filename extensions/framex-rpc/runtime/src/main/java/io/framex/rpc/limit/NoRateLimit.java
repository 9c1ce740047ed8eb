package io.framex.rpc.limit;

import java.util.concurrent.CompletionStage;

/** Everybody may make any number of requests. */
public final class NoRateLimit implements RateLimit {

    @Override
    public CompletionStage<Verdict> take(String sender) {
        return Verdict.Unlimited.NONE;
    }

    @Override
    public CompletionStage<Verdict> takeMore(String sender, int more) {
        return Verdict.Unlimited.NONE;
    }
}
