package io.framex.proxy.resilience;

import io.framex.proxy.config.RetryConfig;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/** Tries again what did not reach the upstream, as far as the request and the budget allow it; pooled connections grow stale. */
public final class RetrySender<C extends UpstreamCall> implements Sender<C> {

    private final Sender<C> next;
    private final int attempts;
    private final RetryBudget budget;

    public RetrySender(Sender<C> next, RetryConfig config) {
        this.next = next;
        this.attempts = config.attempts();
        this.budget = new RetryBudget(config.budget(), config.burst());
    }

    @Override
    public Future<HttpClientResponse> send(C call) {
        budget.earn();
        return attempt(call, attempts);
    }

    private Future<HttpClientResponse> attempt(C call, int left) {
        Future<HttpClientResponse> sent = next.send(call);
        return left == 0 ? sent : sent.recover(failure -> {
            boolean again = failure instanceof UpstreamException known && known.fault().mayPass() && call.isRepeatable()
                    && budget.spend();
            return again ? attempt(call, left - 1) : Future.failedFuture(failure);
        });
    }
}
