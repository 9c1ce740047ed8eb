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
        ErrorResponder.send(context, isCheap(context.request()) ? report : withoutBody(context, report), stream);
        context.request().resume();
    }

    /**
     * Prepares the answer to a request whose body is not wanted, or no longer: what the client still sends is thrown away for
     * a while, so that it gets to see the answer instead of a broken connection, then the connection (over HTTP/2, the
     * stream) ends. Any thread.
     *
     * @return the error to answer with
     */
    public static ErrorReport withoutBody(RoutingContext context, ErrorReport report) {
        throwBodyAway(context);
        return closes(context) ? report.withHeader("Connection", "close") : report;
    }

    /** HTTP/2 has no such header (RFC 9113, section 8.2.2). */
    private static boolean closes(RoutingContext context) {
        return context.request().version() != HttpVersion.HTTP_2;
    }

    private static void throwBodyAway(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addEndHandler(answered -> endAfterBody(context));
        try {
            request.handler(null).endHandler(null);
            request.resume();
        } catch (IllegalStateException ended) {
            // Then there is nothing left to throw away.
        }
    }

    /**
     * Ends the request with the error while its body is being read. The connection, or over HTTP/2 the stream, ends soon after.
     * Called on the event loop.
     *
     * @param stream whether the route sends server-sent events
     */
    public static void answerAndStop(RoutingContext context, ErrorReport report, boolean stream) {
        ErrorResponder.send(context, withoutBody(context, report), stream);
    }

    /** As {@link #withoutBody}, where a body may still come that nobody will read and that may be long. */
    static ErrorReport unread(RoutingContext context, ErrorReport report) {
        return context.request().isEnded() || isCheap(context.request()) ? report : withoutBody(context, report);
    }

    /** The same for an answer that is made by hand, and whose head is not sent yet. Called on the event loop. */
    public static void unread(RoutingContext context) {
        if (context.request().isEnded()) {
            return;
        }
        if (isCheap(context.request())) {
            context.request().resume();
            return;
        }
        throwBodyAway(context);
        if (closes(context)) {
            context.response().putHeader("Connection", "close");
        }
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

    private static void endAfterBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Who waits to be asked for the body sends nothing more.
        boolean waits = request.headers().contains(HttpHeaders.EXPECT);
        if (request.isEnded() || waits && request.version() != HttpVersion.HTTP_2) {
            end(request);
            return;
        }
        context.vertx().setTimer(LINGER_MILLIS, late -> end(request));
        try {
            request.endHandler(ended -> end(request));
        } catch (IllegalStateException ended) {
            end(request);
        }
    }

    /** Over HTTP/2 other streams share the connection; a stream that has ended is left alone. */
    private static void end(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            // The connection's own close handler is Quarkus', which counts connections with it.
            request.connection().close();
        } else if (!request.isEnded()) {
            request.response().reset();
        }
    }

    private RefusedRequest() {
    }
}
