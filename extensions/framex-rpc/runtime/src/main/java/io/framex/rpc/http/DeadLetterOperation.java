package io.framex.rpc.http;

import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.Settlement;
import io.vertx.core.buffer.Buffer;

/** {@code POST /rpc/dead/{id}/retry} and {@code DELETE /rpc/dead/{id}}. */
final class DeadLetterOperation implements Operation {

    private final Broker broker;
    private final boolean retry;

    DeadLetterOperation(Broker broker, boolean retry) {
        this.broker = broker;
        this.retry = retry;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        exchange.requireAdmin();
        String id = exchange.path("id");
        if (!retry) {
            return broker.store().discard(id).thenApply(settled -> {
                requireRecorded(settled);
                return Answer.ok(Buffer.buffer("{\"id\":\"").appendString(id).appendString("\",\"deleted\":true}"));
            });
        }
        long expiresAt = System.currentTimeMillis() + broker.config().delivery().requestTtl().toMillis();
        return broker.store().revive(id, expiresAt).thenCompose(settled -> {
            requireRecorded(settled);
            return broker.store().find(id);
        }).thenApply(found -> Answer.ok(StatusJson.status(found.orElseThrow(() -> RpcProblem.notFound("Dead letter")))));
    }

    private static void requireRecorded(Settlement settled) {
        if (settled != Settlement.RECORDED) {
            throw RpcProblem.notFound("Dead letter");
        }
    }
}
