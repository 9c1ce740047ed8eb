package io.framex.rpc.http;

import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;

/** {@code DELETE /rpc/status/{id}}: a request that is answered already stays as it is. */
final class CancelOperation implements Operation {

    private final Broker broker;

    CancelOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        String id = exchange.path("id");
        return broker.store().find(id).thenCompose(found -> {
            StatusOperation.own(exchange, found);
            return broker.store().cancel(id);
        }).thenCompose(settled -> broker.store().find(id))
                .thenApply(found -> Answer.ok(StatusJson.status(StatusOperation.own(exchange, found))));
    }
}
