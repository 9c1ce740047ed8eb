package io.framex.rpc.http;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.rpc.store.Target;

/**
 * The body of {@code POST /rpc/send}.
 *
 * @param target whom it is for
 * @param params the parameters as JSON, UTF-8
 * @param headers headers that travel with it
 * @param blocking whether the sender waits for the answer
 * @param timeoutMillis how long it waits
 */
record SendRequest(Target target, byte[] params, Map<String, String> headers, boolean blocking, long timeoutMillis) {

    static final int LONGEST_TIMEOUT_SECONDS = 300;

    /**
     * @throws RpcProblem with everything that is wrong
     */
    static SendRequest parse(JsonNode body, double defaultTimeout) {
        Problems problems = new Problems();
        BodyFields fields = new BodyFields(body, problems);
        String app = fields.name("app_name");
        String function = fields.name("func_name");
        Destination destination = destination(fields, app, problems);
        byte[] params = Params.read(fields, problems);
        boolean blocking = fields.flag("blocking");
        double timeout = fields.seconds("timeout", defaultTimeout, LONGEST_TIMEOUT_SECONDS);
        Map<String, String> headers = fields.headers("headers");
        problems.throwIfAny();
        Target target = new Target(app, destination.function().orElse(function), function, destination.text());
        return new SendRequest(target, params, headers, blocking, Math.max(1, (long) (timeout * 1000)));
    }

    private static Destination destination(BodyFields fields, String app, Problems problems) {
        String text = fields.text("destination");
        if (text == null) {
            return null;
        }
        Optional<Destination> destination = Destination.parse(text);
        if (destination.isEmpty()) {
            problems.add("value_error", "Value error, Invalid destination: neither an address such as bob@example.com nor "
                    + "syft://user@host/app_data/<app>/rpc/<function>", fields.get("destination"), "body", "destination");
            return null;
        }
        if (destination.get().app().filter(named -> !named.equals(app)).isPresent()) {
            problems.add("value_error", "Value error, The URL names another application than app_name",
                    fields.get("destination"), "body", "destination");
        }
        return destination.get();
    }
}
