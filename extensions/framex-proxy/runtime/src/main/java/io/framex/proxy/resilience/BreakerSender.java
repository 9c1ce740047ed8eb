package io.framex.proxy.resilience;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/** Refuses requests at once while the upstream fails. */
public final class BreakerSender<C extends UpstreamCall> implements Sender<C> {

    private final Sender<C> next;
    private final Breaker breaker;

    public BreakerSender(Sender<C> next, Breaker breaker) {
        this.next = next;
        this.breaker = breaker;
    }

    @Override
    public Future<HttpClientResponse> send(C call) {
        if (!breaker.tryPass()) {
            return Future.failedFuture(new UpstreamException(UpstreamFault.UNAVAILABLE, null));
        }
        return next.send(call).onComplete(sent -> {
            if (sent.succeeded()) {
                judge(sent.result().statusCode());
            } else if (sent.cause() instanceof UpstreamException known && known.fault().countsAsFailure()) {
                breaker.failed();
            } else {
                breaker.abandoned();
            }
        });
    }

    private void judge(int status) {
        if (status >= 502 && status <= 504) {
            breaker.failed();
        } else {
            breaker.succeeded();
        }
    }
}
