package io.framex.runtime.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends an error where a request has not reached, or does not concern, the REST layer. */
public final class ErrorResponder {

    /** Ends the request with the error. Called on the event loop. */
    public static void send(RoutingContext context, ErrorReport report) {
        send(context, report, false);
    }

    /**
     * Ends the request with the error. Called on the event loop.
     *
     * @param stream whether the route sends server-sent events
     */
    public static void send(RoutingContext context, ErrorReport report, boolean stream) {
        RenderedError error = HttpSettings.current().errors().render(report, context.request().path(),
                context.request().getHeader("Accept"), stream);
        HttpServerResponse response = context.response().setStatusCode(error.status())
                .putHeader("Content-Type", error.mediaType());
        error.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(error.body()));
    }

    private ErrorResponder() {
    }
}
