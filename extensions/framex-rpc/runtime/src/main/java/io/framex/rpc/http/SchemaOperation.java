package io.framex.rpc.http;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.runtime.catalog.FunctionApi;
import io.vertx.core.buffer.Buffer;

/** {@code GET /rpc/schema/{app_name}}: what a plugin has, as found when it was built, else what the application has registered. */
final class SchemaOperation implements Operation {

    private final Broker broker;

    SchemaOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        String app = exchange.path("app");
        Map<String, FunctionApi> functions = broker.functions().functions(app);
        Buffer json = Buffer.buffer("{\"app_name\":");
        StatusJson.text(json, app);
        json.appendString(",\"functions\":");
        byte[] registered = broker.store().apps().get(app);
        if (!functions.isEmpty()) {
            describe(json, functions);
        } else if (registered != null && registered.length > 0) {
            json.appendBytes(registered);
        } else if (registered != null || broker.config().apps().containsKey(app)) {
            json.appendString("{}");
        } else {
            throw RpcProblem.of(404, "No application \"" + app + "\" is known");
        }
        return CompletableFuture.completedFuture(Answer.ok(json.appendString("}")));
    }

    private static void describe(Buffer json, Map<String, FunctionApi> functions) {
        String separator = "{";
        for (var function : functions.entrySet()) {
            json.appendString(separator);
            StatusJson.text(json, function.getKey());
            json.appendString(":").appendString(function.getValue().schema());
            separator = ",";
        }
        json.appendString("}");
    }
}
