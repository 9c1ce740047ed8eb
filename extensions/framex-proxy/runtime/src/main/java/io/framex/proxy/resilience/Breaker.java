package io.framex.proxy.resilience;

import java.util.BitSet;
import java.util.function.LongSupplier;

import io.framex.proxy.config.BreakerConfig;

/**
 * Refuses requests while too many of the last ones failed; after a pause one is let through, and what becomes of it decides.
 * Thread safe: a short lock, no waiting for anything.
 */
public final class Breaker {

    /** Whether requests pass. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private final BreakerConfig config;
    private final LongSupplier nanoTime;
    private final BitSet failed;
    private int position;
    private int seen;
    private int failures;
    private State state = State.CLOSED;
    private long opened;
    private long probe;

    public Breaker(BreakerConfig config) {
        this(config, System::nanoTime);
    }

    Breaker(BreakerConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
        this.failed = new BitSet(config.window());
    }

    /** Whether a request may pass; what becomes of it has to be told. */
    public synchronized boolean tryPass() {
        if (state == State.CLOSED || !config.enabled()) {
            return true;
        }
        long now = nanoTime.getAsLong();
        // A probe that nobody reports on does not keep the breaker open for ever.
        long since = state == State.OPEN ? opened : probe;
        if (now - since < config.delay().toNanos()) {
            return false;
        }
        state = State.HALF_OPEN;
        probe = now;
        return true;
    }

    /** A request got a response that says that the upstream is well. */
    public synchronized void succeeded() {
        if (state == State.HALF_OPEN) {
            reset();
        } else if (state == State.CLOSED) {
            count(false);
        }
    }

    /** A request failed. */
    public synchronized void failed() {
        if (state == State.HALF_OPEN) {
            open();
        } else if (state == State.CLOSED) {
            count(true);
            if (seen == config.window() && failures >= config.failureRatio() * config.window()) {
                open();
            }
        }
    }

    /** A request ended for reasons of its own: the next one may find out how the upstream is. */
    public synchronized void abandoned() {
        if (state == State.HALF_OPEN) {
            state = State.OPEN;
        }
    }

    /** Whether requests pass. */
    public synchronized State state() {
        return config.enabled() ? state : State.CLOSED;
    }

    private void count(boolean failure) {
        failures += (failure ? 1 : 0) - (failed.get(position) ? 1 : 0);
        failed.set(position, failure);
        position = position + 1 == config.window() ? 0 : position + 1;
        seen = Math.min(seen + 1, config.window());
    }

    private void open() {
        state = State.OPEN;
        opened = nanoTime.getAsLong();
    }

    private void reset() {
        state = State.CLOSED;
        failed.clear();
        position = 0;
        seen = 0;
        failures = 0;
    }
}
