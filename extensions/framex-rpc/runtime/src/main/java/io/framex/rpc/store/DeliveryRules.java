package io.framex.rpc.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a store gives up, tries again, and forgets.
 *
 * @param maxAttempts how often a request is handed out before it becomes a dead letter, at least 1
 * @param backoff pause after the first failed attempt; doubled after each further one
 * @param maxBackoff longest pause
 * @param resultTtl how long answered requests can be read
 * @param deadTtl how long dead letters are kept
 */
public record DeliveryRules(int maxAttempts, Duration backoff, Duration maxBackoff, Duration resultTtl, Duration deadTtl) {

    private static final int MOST_DOUBLINGS = 30;

    /** The pause after so many attempts, in milliseconds, with jitter of half of it. */
    public long pauseAfter(int attempts) {
        long pause = Math.min(maxBackoff.toMillis(), backoff.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
    }
}
