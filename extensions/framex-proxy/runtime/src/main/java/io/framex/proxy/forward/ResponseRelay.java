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

    private final RoutingContext context;
    private final Exchange exchange;
    private Pump pump;

    ResponseRelay(RoutingContext context, Exchange exchange) {
        this.context = context;
        this.exchange = exchange;
    }

    void begin(HttpClientResponse upstream, ResponseHeaders headers) {
        HttpServerResponse response = context.response();
        response.setStatusCode(upstream.statusCode()).setStatusMessage(upstream.statusMessage());
        headers.copy(upstream, response);
        boolean body = hasBody(context.request(), upstream.statusCode());
        if (body && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && context.request().version() == HttpVersion.HTTP_1_1) {
            response.setChunked(true);
        }
        pump = new Pump(upstream, response, exchange::moved);
        upstream.exceptionHandler(exchange::broken);
        upstream.handler(pump::write);
        upstream.endHandler(ended -> exchange.end());
        if (body) {
            // A stream whose first bytes are late has begun all the same.
            context.vertx().runOnContext(later -> {
                if (!exchange.isFinished() && !response.headWritten()) {
                    response.write(Buffer.buffer());
                }
            });
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
