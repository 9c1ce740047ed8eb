package io.framex.rpc.http;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.RequestRecord;

/** {@code GET /rpc/status/{id}}. */
final class StatusOperation implements Operation {

    private final Broker broker;

    StatusOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        return broker.store().find(exchange.path("id"))
                .thenApply(found -> Answer.ok(StatusJson.status(own(exchange, found))));
    }

    /** Requests of others look like none. */
    static RequestRecord own(Exchange exchange, Optional<RequestRecord> found) {
        return found.filter(request -> exchange.principal().owns(request.submission().sender()))
                .orElseThrow(() -> RpcProblem.notFound("Request"));
    }
}
