package io.framex.rpc.limit;

/** Lets so many requests a second pass, and so many at once after a pause. Thread safe. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double tokens;
    private long filledAt;

    /**
     * @param now of {@link System#nanoTime()}
     */
    TokenBucket(double perSecond, int burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    /** What is left, at least 0; -1 where there was nothing to take. */
    synchronized int take(long now) {
        tokens = Math.min(burst, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return -1;
        }
        tokens -= 1;
        return (int) tokens;
    }

    /** Whole seconds until there is something to take, at least 1. */
    synchronized long secondsToNext() {
        return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
    }
}
