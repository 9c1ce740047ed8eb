package io.framex.runtime.http;

import java.util.Set;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers OPTIONS for the path that was asked for; Quarkus REST would name the methods of all paths together. Looks at the
 * method itself: a route that is only for OPTIONS would make the router collect methods for each other request.
 */
final class OptionsHandler implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        Set<String> methods = HttpSettings.current().routes().methods(context.normalizedPath());
        if (!ForeignRoutes.current().methods(context.normalizedPath()).isEmpty()) {
            context.next();
        } else if (methods.isEmpty()) {
            ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_ROUTE, "Not Found"));
        } else {
            context.response().setStatusCode(204).putHeader("Allow", String.join(", ", methods)).end();
        }
    }
}
