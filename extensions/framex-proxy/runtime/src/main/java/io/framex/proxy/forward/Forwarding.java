package io.framex.proxy.forward;

import io.framex.proxy.upstream.Upstream;
import io.framex.runtime.ingress.PluginGate;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * What the exchanges with one upstream share.
 *
 * @param upstream where they go
 * @param requestHeaders what headers of requests are sent
 * @param responseHeaders what headers of responses are passed on
 * @param gate decides which requests come through
 */
record Forwarding(Upstream upstream, RequestHeaders requestHeaders, ResponseHeaders responseHeaders, PluginGate gate) {

    /** While the server stops, connections are not to be used again. Over HTTP/2 they are closed together. */
    void endConnection(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (gate.endsConnections() && request.version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
            context.addEndHandler(answered -> request.connection().close());
        }
    }
}
