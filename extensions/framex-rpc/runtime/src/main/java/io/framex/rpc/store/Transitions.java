package io.framex.rpc.store;

/** What state follows from which outcome. Immutable. */
public final class Transitions {

    private final DeliveryRules rules;

    public Transitions(DeliveryRules rules) {
        this.rules = rules;
    }

    /**
     * The state after an attempt.
     *
     * @param state the state before
     * @param expiresAt when nobody needs to answer any more
     * @param now milliseconds since the epoch, as {@code expiresAt}
     */
    public RequestState after(RequestState state, long expiresAt, Outcome outcome, long now) {
        if (outcome instanceof Outcome.Completed completed) {
            return state.completed(completed.result(), now, now + rules.resultTtl().toMillis());
        }
        if (outcome instanceof Outcome.Retry retry) {
            return again(state, expiresAt, retry, now);
        }
        return failed(state, ((Outcome.Failed) outcome).message(), now, false);
    }

    /**
     * The state after an attempt that ended with the process that made it. It counts, but no pause follows: whoever starts the
     * process again has made one.
     *
     * @param state the state before
     * @param expiresAt when nobody needs to answer any more
     * @param now milliseconds since the epoch, as {@code expiresAt}
     */
    public RequestState afterEndOfProcess(RequestState state, long expiresAt, long now) {
        RequestState next = again(state, expiresAt, new Outcome.Retry("the broker ended during the attempt", true), now);
        return next.status().isFinal() ? next : state.deferred(now, true);
    }

    private RequestState again(RequestState state, long expiresAt, Outcome.Retry retry, long now) {
        if (now >= expiresAt) {
            return failed(state, "expired", now, false);
        }
        if (retry.counts() && state.attempts() >= rules.maxAttempts()) {
            return failed(state, "given up after " + state.attempts() + " attempts: " + retry.reason(), now, true);
        }
        return state.deferred(now + rules.pauseAfter(Math.max(1, state.attempts())), retry.counts());
    }

    private RequestState failed(RequestState state, String error, long now, boolean dead) {
        long kept = (dead ? rules.deadTtl() : rules.resultTtl()).toMillis();
        return state.failed(error, now, now + kept, dead);
    }
}
