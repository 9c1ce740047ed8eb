package io.framex.rpc.http;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.rpc.access.Principal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * One request to the broker, read completely.
 *
 * @param context where it came in
 * @param principal who sent it
 * @param body its body; {@code null} where it has none
 */
record Exchange(RoutingContext context, Principal principal, JsonNode body) {

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
