package io.framex.rpc.limit;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.framex.rpc.config.RpcConfig;
import io.vertx.core.http.HttpServerResponse;

/** How many requests each sender may make. Thread safe. */
public final class RateLimit {

    private static final int MOST_SENDERS = 100_000;

    private final Optional<Cache<String, TokenBucket>> buckets;
    private final double perSecond;
    private final int burst;

    /** The limit of the settings, which may be none. */
    public RateLimit(RpcConfig config) {
        this.perSecond = config.rateLimit().orElse(0);
        this.burst = config.rateBurst().orElse((int) Math.max(1, Math.ceil(perSecond)));
        // A bucket that nobody has used for so long is full again.
        long fullAgain = perSecond > 0 ? (long) Math.ceil(burst / perSecond) + 1 : 1;
        this.buckets = perSecond > 0 ? Optional.of(Caffeine.newBuilder().maximumSize(MOST_SENDERS)
                .expireAfterAccess(fullAgain, TimeUnit.SECONDS).build()) : Optional.empty();
    }

    /**
     * Counts a request, and tells the sender about the limit.
     *
     * @param sender whose request it is
     * @return whether it may pass
     */
    public boolean admits(String sender, HttpServerResponse response) {
        if (buckets.isEmpty()) {
            return true;
        }
        long now = System.nanoTime();
        TokenBucket bucket = buckets.get().get(sender, name -> new TokenBucket(perSecond, burst, now));
        int left = bucket.take(now);
        response.putHeader("RateLimit-Limit", Integer.toString(burst)).putHeader("RateLimit-Remaining",
                Integer.toString(Math.max(0, left)));
        if (left < 0) {
            String seconds = Long.toString(bucket.secondsToNext());
            response.putHeader("RateLimit-Reset", seconds).putHeader("Retry-After", seconds);
        }
        return left >= 0;
    }
}
