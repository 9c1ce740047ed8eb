package io.framex.proxy.resilience;

import java.util.concurrent.atomic.LongAdder;

import io.framex.proxy.config.RetryConfig;

/** What is tried again at one upstream, whoever asks. Thread safe. */
public final class Retries {

    private final int attempts;
    private final RetryBudget budget;
    private final LongAdder made = new LongAdder();

    public Retries(RetryConfig config) {
        this.attempts = config.attempts();
        this.budget = new RetryBudget(config.budget(), config.burst());
    }

    /** How many there have been. */
    public long made() {
        return made.sum();
    }

    /** How often one request may be tried again. */
    int attempts() {
        return attempts;
    }

    /** A request came. */
    void earn() {
        budget.earn();
    }

    /** Decides whether a request is sent once more after it failed in this way. */
    boolean allow(UpstreamFault fault, UpstreamCall call) {
        if (!fault.mayPass() || !call.isRepeatable()) {
            return false;
        }
        // A connection that was dead already has cost the upstream nothing.
        boolean free = fault == UpstreamFault.CLOSED && call.isUnsent();
        boolean allowed = free || budget.spend();
        if (allowed) {
            made.increment();
        }
        return allowed;
    }
}
