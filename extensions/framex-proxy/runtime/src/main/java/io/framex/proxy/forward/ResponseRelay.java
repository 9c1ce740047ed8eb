package io.framex.proxy.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Passes a response on, byte for byte. Used on one event loop. */
final class ResponseRelay {

    private static final long UNKNOWN = -1;
    private static final int SHORT = 8 * 1024;

    private final RoutingContext context;
    private final Exchange exchange;
    private Pump pump;
    private long left;

    ResponseRelay(RoutingContext context, Exchange exchange) {
        this.context = context;
        this.exchange = exchange;
    }

    void begin(HttpClientResponse upstream, ResponseHeaders headers) {
        HttpServerResponse response = context.response();
        response.setStatusCode(upstream.statusCode());
        // The usual one is written already.
        if (!upstream.statusMessage().equals(response.getStatusMessage())) {
            response.setStatusMessage(upstream.statusMessage());
        }
        headers.copy(upstream, response);
        boolean body = hasBody(context.request(), upstream.statusCode());
        left = length(response);
        if (body && left < 0 && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && context.request().version() == HttpVersion.HTTP_1_1) {
            response.setChunked(true);
        }
        pump = new Pump(upstream, response, exchange::moved);
        upstream.exceptionHandler(exchange::broken);
        upstream.handler(this::pass);
        upstream.endHandler(ended -> {
            if (response.isChunked() || context.request().version() == HttpVersion.HTTP_2) {
                headers.copyTrailers(upstream, response);
            }
            exchange.end(null);
        });
        // What is short arrives together with its head.
        if (body && (left < 0 || left > SHORT)) {
            // A stream whose first bytes are late has begun all the same.
            context.vertx().runOnContext(later -> {
                if (!exchange.isFinished() && !response.headWritten()) {
                    response.write(Buffer.buffer());
                }
            });
        }
    }

    /** The last bytes of a body whose length is known end the response with them, which spares a write. */
    private void pass(Buffer chunk) {
        if (left >= 0) {
            left -= chunk.length();
        }
        if (left == 0 && !pump.isHeld()) {
            exchange.end(chunk);
        } else {
            pump.write(chunk);
        }
    }

    private static long length(HttpServerResponse response) {
        String length = response.headers().get(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? UNKNOWN : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    private static boolean hasBody(HttpServerRequest request, int status) {
        return request.method() != HttpMethod.HEAD && status != 204 && status != 304;
    }

    /** Whether the client is what keeps it from moving. */
    boolean isHeld() {
        return pump != null && pump.isHeld();
    }

    /** Ends a response that is not complete, so that the client cannot take it for one that is. */
    void truncate() {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset(2);
        } else {
            context.request().connection().close();
        }
    }
}
