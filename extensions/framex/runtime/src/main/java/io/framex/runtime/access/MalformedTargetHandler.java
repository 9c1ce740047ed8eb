package io.framex.runtime.access;

import io.framex.runtime.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Answers targets without a path, which the router itself refuses before any handler sees them. */
final class MalformedTargetHandler implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        if (!context.response().ended() && RequestPath.decode(context.request().path()) == null) {
            RefusedRequest.answer(context, AccessHandler.AMBIGUOUS_PATH, false);
        } else {
            context.next();
        }
    }
}
