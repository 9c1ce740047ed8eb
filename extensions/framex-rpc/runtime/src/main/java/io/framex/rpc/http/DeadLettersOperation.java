package io.framex.rpc.http;

import java.util.List;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.TextNode;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.DeadLetters;
import io.framex.rpc.store.RequestRecord;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** {@code GET /rpc/dead}: the oldest first, so many at a time. */
final class DeadLettersOperation implements Operation {

    private static final int MOST = 1000;
    private static final String AFTER = "after";

    private final Broker broker;

    DeadLettersOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        exchange.requireAdmin();
        int limit = QueryNumber.whole(exchange.request(), "limit", MOST, 1, MOST);
        return broker.store().dead(after(exchange.request()), limit).thenApply(letters -> Answer.ok(json(letters)));
    }

    private static DeadLetterPosition after(HttpServerRequest request) {
        String text = request.getParam(AFTER);
        return text == null ? DeadLetterPosition.START
                : DeadLetterPosition.parse(text).orElseThrow(() -> RpcProblem.invalid(List.of(Problems.problem("value_error",
                        "Value error, should be what \"next\" of an earlier answer says", TextNode.valueOf(text), "query", AFTER))));
    }

    private static Buffer json(DeadLetters letters) {
        Buffer json = Buffer.buffer("{\"requests\":[");
        String separator = "";
        for (RequestRecord letter : letters.requests()) {
            json.appendString(separator);
            StatusJson.dead(json, letter);
            separator = ",";
        }
        json.appendString("],\"next\":");
        StatusJson.text(json, letters.next().map(DeadLetterPosition::toString).orElse(null));
        return json.appendString("}");
    }
}
