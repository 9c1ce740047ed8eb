package io.framex.rpc.http;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.json.ExactJson;
import io.vertx.core.buffer.Buffer;

/** {@code PUT /rpc/schema/{app_name}}: an application that pulls says what it has. */
final class RegisterOperation implements Operation {

    private static final int MOST_FUNCTIONS = 1000;
    private static final int MOST_BYTES = 1 << 20;
    private static final String FUNCTIONS = "functions";

    private final Broker broker;

    RegisterOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        String app = exchange.path("app");
        if (!Names.isName(app)) {
            throw RpcProblem.notFound("Application");
        }
        exchange.requireActingFor(app);
        Problems problems = new Problems();
        byte[] functions = functions(new BodyFields(exchange.requiredBody(), problems), problems);
        problems.throwIfAny();
        return broker.store().remember(app, Optional.of(functions)).thenApply(remembered -> {
            if (!remembered) {
                throw RpcProblem.busy("Too many applications (plugins.rpc.max_apps)");
            }
            Buffer json = Buffer.buffer("{\"app_name\":");
            StatusJson.text(json, app);
            return Answer.ok(json.appendString(",\"functions\":").appendBytes(functions).appendString("}"));
        });
    }

    private static byte[] functions(BodyFields fields, Problems problems) {
        if (fields.get(FUNCTIONS) == null) {
            problems.add("missing", "Field required", null, "body", FUNCTIONS);
        }
        ObjectNode given = fields.object(FUNCTIONS);
        ObjectNode functions = JsonNodeFactory.instance.objectNode();
        if (given.size() > MOST_FUNCTIONS) {
            problems.add("too_long", "Dictionary should have at most " + MOST_FUNCTIONS + " items", null, "body", FUNCTIONS);
            problems.throwIfAny();
        }
        given.fields().forEachRemaining(function -> {
            if (!Names.isName(function.getKey())) {
                problems.add("string_pattern_mismatch", "String should match pattern '^" + Names.PATTERN + "$'",
                        null, "body", FUNCTIONS, function.getKey());
            } else if (!function.getValue().isObject()) {
                problems.add("dict_type", "Input should be a valid dictionary", function.getValue(), "body", FUNCTIONS,
                        function.getKey());
            } else {
                functions.set(function.getKey(), new RegisteredFunction(function.getKey(), problems).read(function.getValue()));
            }
        });
        problems.throwIfAny();
        byte[] json = ExactJson.write(functions);
        if (json.length > MOST_BYTES) {
            problems.add("value_error", "Value error, at most " + MOST_BYTES + " bytes of JSON are accepted", null, "body",
                    FUNCTIONS);
        }
        return json;
    }
}
