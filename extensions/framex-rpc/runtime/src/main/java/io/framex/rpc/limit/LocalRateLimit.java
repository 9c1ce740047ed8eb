package io.framex.rpc.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** Counts the requests that this process gets, in a bucket for each sender. Thread safe. */
public final class LocalRateLimit implements RateLimit {

    private final Quota quota;
    private final Bandwidth bandwidth;
    private final Cache<String, Bucket> buckets;

    /**
     * @param senders how many senders are remembered; beyond it, the ones that asked least are counted from anew
     */
    public LocalRateLimit(Quota quota, int senders) {
        this.quota = quota;
        this.bandwidth = Bandwidth.builder().capacity(quota.burst()).refillGreedy(1, quota.period()).build();
        // A bucket that nobody has used for so long is full again.
        this.buckets = Caffeine.newBuilder().maximumSize(senders).expireAfterAccess(quota.window().plusSeconds(1)).build();
    }

    @Override
    public CompletionStage<Verdict> take(String sender) {
        return CompletableFuture.completedFuture(take(sender, 1, 0));
    }

    @Override
    public CompletionStage<Verdict> takeMore(String sender, int more) {
        int counted = quota.more(more);
        return counted == 0 ? Verdict.Unlimited.NONE : CompletableFuture.completedFuture(take(sender, counted, 1));
    }

    /**
     * @param also how many further ones have to be there for the next try
     */
    private Verdict take(String sender, int tokens, int also) {
        ConsumptionProbe probe = buckets.get(sender, name -> Bucket.builder().addLimit(bandwidth).withNanosecondPrecision().build())
                .tryConsumeAndReturnRemaining(tokens);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset()
                : probe.getNanosToWaitForRefill() + also * quota.period().toNanos();
        return new Verdict.Counted(probe.isConsumed(), quota, probe.getRemainingTokens(), Quota.seconds(nanos));
    }
}
