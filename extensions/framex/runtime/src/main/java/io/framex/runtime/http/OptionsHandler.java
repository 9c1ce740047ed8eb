package io.framex.runtime.http;

import java.util.Set;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Answers OPTIONS for the path that was asked for; Quarkus REST would name the methods of all paths together. */
final class OptionsHandler implements Handler<RoutingContext> {

    /** Paths outside REST whose own handlers answer OPTIONS. */
    private static final Set<String> ELSEWHERE = Set.of("/health", "/ping", "/version");

    @Override
    public void handle(RoutingContext context) {
        if (ELSEWHERE.contains(context.normalizedPath())) {
            context.next();
            return;
        }
        Set<String> methods = HttpSettings.current().routes().methods(context.normalizedPath());
        if (methods.isEmpty()) {
            ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_ROUTE, "Not Found"));
        } else {
            context.response().setStatusCode(204).putHeader("Allow", String.join(", ", methods)).end();
        }
    }
}
