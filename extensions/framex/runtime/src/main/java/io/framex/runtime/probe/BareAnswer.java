package io.framex.runtime.probe;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.ErrorResponder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Answers with one JSON string and no envelope, as Python FrameX' probes do. */
final class BareAnswer implements Handler<RoutingContext> {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final String body;

    BareAnswer(String text) {
        this.body = Json.encode(text);
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            context.response().putHeader("Content-Type", "application/json").end(body);
        } else if (request.method() == HttpMethod.OPTIONS) {
            context.response().setStatusCode(204).putHeader("Allow", ALLOWED).end();
        } else {
            ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_METHOD, "Method Not Allowed")
                    .withHeader("Allow", ALLOWED));
        }
    }
}
