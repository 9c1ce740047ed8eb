package io.framex.runtime.access;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;

/** Answers what the router itself refuses before any handler sees it: targets without a path, and requests without a host. */
final class MalformedTargetHandler implements Handler<RoutingContext> {

    private static final ErrorReport NO_HOST = ErrorReport.of(ErrorCode.BAD_REQUEST,
            "The request must have one valid Host header");

    @Override
    public void handle(RoutingContext context) {
        if (context.response().ended()) {
            context.next();
        } else if (RequestPath.decode(context.request().path()) == null) {
            RefusedRequest.answer(context, AccessHandler.AMBIGUOUS_TARGET, false);
        } else if (context.statusCode() == ErrorCode.BAD_REQUEST.status() && context.failure() instanceof VertxException) {
            RefusedRequest.answer(context, NO_HOST, false);
        } else {
            context.next();
        }
    }
}
