package io.framex.rpc.store.index;

import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestState;

/** What state follows from which outcome. Immutable. */
final class Transitions {

    private final DeliveryRules rules;

    Transitions(DeliveryRules rules) {
        this.rules = rules;
    }

    RequestState after(Entry entry, Outcome outcome, long now) {
        if (outcome instanceof Outcome.Completed completed) {
            return entry.state.completed(completed.result(), now, now + rules.resultTtl().toMillis());
        }
        if (outcome instanceof Outcome.Retry retry) {
            return again(entry, retry, now);
        }
        return failed(entry, ((Outcome.Failed) outcome).message(), now, false);
    }

    private RequestState again(Entry entry, Outcome.Retry retry, long now) {
        RequestState state = entry.state;
        if (now >= entry.submission.expiresAt()) {
            return failed(entry, "expired", now, false);
        }
        if (retry.counts() && state.attempts() >= rules.maxAttempts()) {
            return failed(entry, "given up after " + state.attempts() + " attempts: " + retry.reason(), now, true);
        }
        return state.deferred(now + rules.pauseAfter(Math.max(1, state.attempts())), retry.counts());
    }

    private RequestState failed(Entry entry, String error, long now, boolean dead) {
        long kept = (dead ? rules.deadTtl() : rules.resultTtl()).toMillis();
        return entry.state.failed(error, now, now + kept, dead);
    }
}
