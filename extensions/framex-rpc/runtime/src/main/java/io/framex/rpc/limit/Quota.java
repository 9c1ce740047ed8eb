package io.framex.rpc.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.framex.rpc.config.RpcConfig;

/**
 * How many requests a sender may make.
 *
 * @param perSecond how many a second, positive
 * @param burst how many at once after a pause, at least 1
 */
public record Quota(double perSecond, int burst) {

    static final String NAME = "default";

    private static final double NANOS = 1e9;

    /** The quota of the settings, which may be none. */
    public static Optional<Quota> of(RpcConfig config) {
        return config.rateLimit().isEmpty() ? Optional.empty() : Optional.of(new Quota(config.rateLimit().getAsDouble(),
                config.rateBurst().orElse((int) Math.max(1, Math.ceil(config.rateLimit().getAsDouble())))));
    }

    /** How many are counted of those that one request brings beyond itself. */
    int more(int requests) {
        return Math.min(requests, burst - 1);
    }

    /** After how long there is room for one more, at least a nanosecond. */
    Duration period() {
        return Duration.ofNanos(Math.max(1, Math.round(NANOS / perSecond)));
    }

    /** After how long an unused quota is whole again. */
    Duration window() {
        return Duration.ofNanos(Math.round(NANOS * burst / perSecond));
    }

    /** As the header field {@code RateLimit-Policy} has it. */
    String policy() {
        return "\"" + NAME + "\";q=" + burst + ";w=" + seconds(window().toNanos());
    }

    /** Whole seconds, at least 1. */
    static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
