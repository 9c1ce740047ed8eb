package io.framex.rpc.http;

import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.json.ExactJson;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.Settlement;

/** {@code POST /rpc/reply/{id}}. */
final class ReplyOperation implements Operation {

    private static final int LONGEST_ERROR = 10_000;

    private final Broker broker;

    ReplyOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        Problems problems = new Problems();
        BodyFields fields = new BodyFields(exchange.requiredBody(), problems);
        String lease = fields.text("lease");
        Outcome outcome = outcome(fields, problems);
        problems.throwIfAny();
        String id = exchange.path("id");
        return broker.store().find(id).thenCompose(found -> {
            if (found.filter(request -> exchange.principal().actsFor(request.submission().target().app())).isEmpty()) {
                throw RpcProblem.notFound("Request");
            }
            return broker.store().settle(id, lease, outcome);
        }).thenCompose(settled -> {
            if (settled != Settlement.RECORDED) {
                throw RpcProblem.of(409, "The lease has ended, or the request was answered already");
            }
            return broker.store().find(id);
        }).thenApply(found -> Answer.ok(StatusJson.status(found.orElseThrow(() -> RpcProblem.notFound("Request")))));
    }

    private static Outcome outcome(BodyFields fields, Problems problems) {
        JsonNode result = fields.get("result");
        JsonNode error = fields.get("error");
        boolean failed = error != null && !error.isNull();
        if (failed && result != null && !result.isNull() || !failed && result == null) {
            problems.add("value_error", "Value error, give either result or error", null, "body");
        } else if (failed && !error.isTextual()) {
            problems.add("string_type", "Input should be a valid string", error, "body", "error");
        } else if (failed && error.textValue().length() > LONGEST_ERROR) {
            problems.add("string_too_long", "String should have at most " + LONGEST_ERROR + " characters", null, "body", "error");
        }
        return failed ? new Outcome.Failed(error.asText())
                : new Outcome.Completed(result == null ? null : ExactJson.write(result));
    }
}
