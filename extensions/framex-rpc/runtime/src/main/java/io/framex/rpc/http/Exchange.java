package io.framex.rpc.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.rpc.access.Principal;
import io.framex.runtime.tracing.TraceHeaders;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * One request to the broker, read completely.
 *
 * @param context where it came in
 * @param principal who sent it
 * @param body its body; {@code null} where it has none
 * @param tracing knows the trace that it belongs to
 */
record Exchange(RoutingContext context, Principal principal, JsonNode body, Tracing tracing) {

    HttpServerRequest request() {
        return context.request();
    }

    /**
     * The body.
     *
     * @throws RpcProblem where there is none
     */
    JsonNode requiredBody() {
        if (body == null) {
            throw RpcProblem.invalid(List.of(Problems.problem("missing", "Field required", null, "body")));
        }
        return body;
    }

    /** Headers that travel with what is sent, and those by which whoever answers it goes on with the sender's trace. */
    Map<String, String> travelling(Map<String, String> headers) {
        Map<String, String> trace = tracing.headers(request());
        if (trace.isEmpty() || headers.keySet().stream().anyMatch(TraceHeaders.PARENT::equalsIgnoreCase)) {
            return headers;
        }
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(trace);
        return all;
    }

    /** By what name the sender's requests are counted. */
    String limited() {
        return limited(context, Optional.of(principal));
    }

    /** Whoever guesses keys is known by the address only. */
    static String limited(RoutingContext context, Optional<Principal> principal) {
        return principal.filter(known -> known != Principal.ANYBODY).map(Principal::name)
                .orElseGet(() -> context.request().remoteAddress().hostAddress());
    }

    String path(String name) {
        return context.pathParam(name);
    }

    void requireActingFor(String app) {
        if (!principal.actsFor(app)) {
            throw RpcProblem.of(403, "This key does not belong to the application \"" + app + "\"");
        }
    }

    void requireAdmin() {
        if (!principal.admin()) {
            throw RpcProblem.of(403, "This needs one of plugins.rpc.admin_keys");
        }
    }
}
