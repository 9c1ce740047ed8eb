package io.framex.runtime.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Answers a request of which nothing more is wanted, its body included. */
public final class RefusedRequest {

    /** A body up to this size, in bytes, costs less to read than a new connection. */
    private static final long CHEAP_TO_READ = 64 * 1024;

    /** How long a client may go on sending, so that it gets to see the answer. */
    private static final long LINGER_MILLIS = 1_000;

    /**
     * Ends the request with the error. What the client still sends is thrown away; where that may be much, its connection
     * serves no further request. Called on the event loop, before anything reads the body.
     *
     * @param stream whether the route sends server-sent events
     */
    public static void answer(RoutingContext context, ErrorReport report, boolean stream) {
        HttpServerRequest request = context.request();
        if (isCheap(request)) {
            ErrorResponder.send(context, report, stream);
        } else if (request.version() == HttpVersion.HTTP_2) {
            ErrorResponder.send(context, report, stream);
            context.vertx().setTimer(LINGER_MILLIS, late -> resetUnlessEnded(request));
        } else {
            context.response().endHandler(ended -> closeAfterBody(context));
            ErrorResponder.send(context, report.withHeader("Connection", "close"), stream);
        }
        request.resume();
    }

    private static boolean isCheap(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return false;
        }
        if (length == null) {
            return request.version() != HttpVersion.HTTP_2;
        }
        return length.length() < 10 && length.chars().allMatch(c -> c >= '0' && c <= '9')
                && Long.parseLong(length) <= CHEAP_TO_READ && !request.headers().contains(HttpHeaders.EXPECT);
    }

    /** Ends one stream, since others share the connection. */
    private static void resetUnlessEnded(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.response().reset();
        }
    }

    private static void closeAfterBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || request.headers().contains(HttpHeaders.EXPECT)) {
            request.connection().close();
        } else {
            // The connection's own close handler is Quarkus', which counts connections with it.
            context.vertx().setTimer(LINGER_MILLIS, late -> request.connection().close());
            request.endHandler(ended -> request.connection().close());
        }
    }

    private RefusedRequest() {
    }
}
