package io.framex.proxy.resilience;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/** Refuses requests at once while the upstream says that it is not well. */
public final class HealthSender<C extends UpstreamCall> implements Sender<C> {

    private final Sender<C> next;
    private final Health health;

    public HealthSender(Sender<C> next, Health health) {
        this.next = next;
        this.health = health;
    }

    @Override
    public Future<HttpClientResponse> send(C call) {
        return health.isWell() ? next.send(call)
                : Future.failedFuture(new UpstreamException(UpstreamFault.UNAVAILABLE, null));
    }
}
