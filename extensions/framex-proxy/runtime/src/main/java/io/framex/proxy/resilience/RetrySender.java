package io.framex.proxy.resilience;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/** Tries again what did not reach the upstream, as far as the request and the budget allow it; pooled connections grow stale. */
public final class RetrySender<C extends UpstreamCall> implements Sender<C> {

    private final Sender<C> next;
    private final Retries retries;

    public RetrySender(Sender<C> next, Retries retries) {
        this.next = next;
        this.retries = retries;
    }

    @Override
    public Future<HttpClientResponse> send(C call) {
        retries.earn();
        return attempt(call, retries.attempts());
    }

    private Future<HttpClientResponse> attempt(C call, int left) {
        Future<HttpClientResponse> sent = next.send(call);
        return left == 0 ? sent : sent.recover(failure -> {
            boolean again = failure instanceof UpstreamException known && retries.allow(known.fault(), call);
            return again ? attempt(call, left - 1) : Future.failedFuture(failure);
        });
    }
}
