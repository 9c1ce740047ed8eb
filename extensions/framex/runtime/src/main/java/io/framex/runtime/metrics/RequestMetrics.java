package io.framex.runtime.metrics;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;

/**
 * Times every request that the HTTP server reads, from its header to the last byte of its answer. A connection has one
 * {@link RequestMeter}, used again for each of its requests, so that timing allocates nothing; only requests that overlap on
 * one connection, as HTTP/2 has them, get one each.
 */
final class RequestMetrics implements HttpServerMetrics<RequestMeter, Void, RequestMeter> {

    private final RouteTimers unknown = RouteTimers.of(RouteTimers.UNKNOWN);

    @Override
    public RequestMeter connected(SocketAddress remoteAddress, String remoteName) {
        return new RequestMeter(unknown);
    }

    @Override
    public RequestMeter requestBegin(RequestMeter connection, HttpRequest request) {
        HttpMethod method = request.method();
        if (connection.begin(method)) {
            return connection;
        }
        RequestMeter overlapping = new RequestMeter(unknown);
        overlapping.begin(method);
        return overlapping;
    }

    @Override
    public void responseEnd(RequestMeter request, HttpResponse response, long bytesWritten) {
        request.end(response.statusCode());
    }

    @Override
    public void requestReset(RequestMeter request) {
        request.end(RouteTimers.RESET);
    }
}
