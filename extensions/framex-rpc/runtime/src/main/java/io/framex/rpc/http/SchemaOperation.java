package io.framex.rpc.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.json.ExactJson;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.ScalarKind;
import io.vertx.core.buffer.Buffer;

/** {@code GET /rpc/schema/{app_name}}: what a plugin has, else what the application has registered. */
final class SchemaOperation implements Operation {

    private final Broker broker;

    SchemaOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        String app = exchange.path("app");
        ObjectNode functions = JsonNodeFactory.instance.objectNode();
        broker.functions().functions(app).forEach((name, api) -> functions.set(name, describe(api)));
        Buffer json = Buffer.buffer("{\"app_name\":");
        StatusJson.text(json, app);
        json.appendString(",\"functions\":");
        byte[] registered = broker.store().apps().get(app);
        if (!functions.isEmpty()) {
            json.appendBytes(ExactJson.write(functions));
        } else if (registered != null && registered.length > 0) {
            json.appendBytes(registered);
        } else if (registered != null || broker.config().apps().containsKey(app)) {
            json.appendString("{}");
        } else {
            throw RpcProblem.of(404, "No application \"" + app + "\" is known");
        }
        return CompletableFuture.completedFuture(Answer.ok(json.appendString("}")));
    }

    private static ObjectNode describe(FunctionApi api) {
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        ObjectNode params = function.putObject("params");
        function.put("returns", "any").put("description", "Function " + api.name());
        ObjectNode schema = function.putObject("json_schema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (ApiParameter parameter : api.parameters()) {
            String type = type(parameter.type().kind());
            params.put(parameter.name(), parameter.repeated() ? "array" : type);
            ObjectNode property = properties.putObject(parameter.name());
            if (parameter.repeated()) {
                property.put("type", "array").putObject("items").put("type", type);
            } else if (!type.equals("any")) {
                property.put("type", type);
            }
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        schema.set("required", required);
        return function.set("json_schema", schema.put("additionalProperties", false));
    }

    private static String type(ScalarKind kind) {
        return switch (kind) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case STRUCTURED -> "any";
            case STRING, CHARACTER, ENUM, UUID, DATE, TIME, DATE_TIME, DURATION, URI, CUSTOM -> "string";
        };
    }
}
