package io.framex.runtime.limits;

import java.time.Duration;

import io.framex.runtime.config.LimitsConfig;

/**
 * The limits that connections are held to, in the units in which they are checked. A limit that is switched off is
 * {@link Long#MAX_VALUE} here.
 *
 * @param headerTicks how long a head may take, in ticks of the {@link Sweep}
 * @param bodyTicks how far a body may fall behind its rate, in ticks
 * @param bodyBytesPerTick the rate at which a body must arrive, at least 1
 * @param idleTicks how long a connection may wait for a request, in ticks
 * @param maxPipelined requests that may wait for their answers on one HTTP/1 connection
 * @param maxStreams requests that may be there at once on one HTTP/2 connection
 */
record ConnectionLimits(long headerTicks, long bodyTicks, long bodyBytesPerTick, long idleTicks, int maxPipelined,
        int maxStreams) {

    static ConnectionLimits of(LimitsConfig config) {
        long bytesPerTick = config.minBodyRate().asLongValue() * Sweep.TICK_MILLIS / 1000;
        return new ConnectionLimits(ticks(config.headerTimeout()), ticks(config.bodyTimeout()), Math.max(1, bytesPerTick),
                ticks(config.idleTimeout()), config.maxPipelinedRequests(), config.maxConcurrentStreams());
    }

    /** Rounded up, and one more: the first tick may come at once. */
    static long ticks(Duration time) {
        return time.isZero() || time.isNegative() ? Long.MAX_VALUE
                : (time.toMillis() + Sweep.TICK_MILLIS - 1) / Sweep.TICK_MILLIS + 1;
    }
}
