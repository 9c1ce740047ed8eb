package io.framex.proxy.forward;

import io.framex.proxy.resilience.Sender;
import io.framex.proxy.resilience.UpstreamException;
import io.framex.proxy.upstream.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;

/** Sends over a connection of the upstream's pool. */
final class ConnectingSender implements Sender<Exchange> {

    private final Upstream upstream;

    ConnectingSender(Upstream upstream) {
        this.upstream = upstream;
    }

    @Override
    public Future<HttpClientResponse> send(Exchange exchange) {
        return upstream.client().request(upstream.request(exchange.target()).setMethod(exchange.method()))
                .transform(connected -> connected.succeeded() ? exchange.transmit(connected.result())
                        : Future.failedFuture(UpstreamException.whileConnecting(connected.cause())));
    }
}
