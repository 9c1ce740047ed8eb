package io.framex.runtime.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that announces itself as too large, before anything of it is read. Comes before Quarkus' own check, whose answer has
 * no body.
 */
public final class BodySizeHandler implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLong(length)) {
            ErrorResponder.send(context, RefusedRequest.withoutBody(context, RequestTooLargeException.REPORT));
        } else {
            context.next();
        }
    }

    private static boolean tooLong(String length) {
        try {
            return Long.parseLong(length) > HttpSettings.current().maxBodySize();
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
