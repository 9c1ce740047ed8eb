package io.framex.rpc.http;

import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.RequestRecord;
import io.vertx.core.buffer.Buffer;

/** {@code GET /rpc/dead}: the oldest thousand. */
final class DeadLettersOperation implements Operation {

    private static final int MOST = 1000;

    private final Broker broker;

    DeadLettersOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        exchange.requireAdmin();
        return broker.store().dead(MOST).thenApply(letters -> {
            Buffer json = Buffer.buffer("{\"requests\":[");
            String separator = "";
            for (RequestRecord letter : letters) {
                json.appendString(separator);
                StatusJson.dead(json, letter);
                separator = ",";
            }
            return Answer.ok(json.appendString("]}"));
        });
    }
}
