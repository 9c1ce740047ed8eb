package io.framex.runtime.probe;

import io.vertx.core.Handler;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Answers with one JSON string and no envelope, as Python FrameX' probes do. */
final class BareAnswer implements Handler<RoutingContext> {

    private final String body;

    BareAnswer(String text) {
        this.body = Json.encode(text);
    }

    @Override
    public void handle(RoutingContext context) {
        context.response().putHeader("Content-Type", "application/json").end(body);
    }
}
