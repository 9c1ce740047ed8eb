package io.framex.proxy.forward;

import java.util.Map;

import io.framex.proxy.resilience.UpstreamException;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.RefusedRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.RoutingContext;

/**
 * One WebSocket: once both sides agreed, bytes are passed on as they are, so that frames of any size and extensions work. Used
 * on one event loop.
 */
final class Tunnel {

    private final Forwarding forwarding;
    private final RoutingContext context;
    private final Runnable closed;
    private boolean over;

    /**
     * @param closed called once when the tunnel is gone
     */
    Tunnel(Forwarding forwarding, RoutingContext context, Runnable closed) {
        this.forwarding = forwarding;
        this.context = context;
        this.closed = closed;
    }

    /** Whether a request asks for one. */
    static boolean isAskedFor(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && request.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, true);
    }

    /**
     * Whether a request asks for one in a way that cannot be answered: HTTP/2 has no upgrade, and its extended CONNECT (RFC 8441) is
     * refused by the server before anything of ours sees it.
     */
    static boolean isOutOfReach(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 && request.headers().contains("Sec-WebSocket-Version");
    }

    void open(String target, String path, String template) {
        HttpServerRequest request = context.request();
        request.pause();
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                over();
            }
        });
        forwarding.upstream().tunnelClient().request(forwarding.upstream().request(target)).onComplete(connected -> {
            if (connected.failed()) {
                refuse(UpstreamException.whileConnecting(connected.cause()).fault().report());
            } else {
                shake(connected.result(), path, template);
            }
        });
    }

    private void shake(HttpClientRequest outbound, String path, String template) {
        if (over) {
            outbound.reset();
            return;
        }
        outbound.exceptionHandler(ignored -> {
        });
        long timer = context.vertx().setTimer(Math.max(1, forwarding.upstream().timeout().toMillis()), late -> outbound.reset());
        forwarding.requestHeaders().copy(context.request(), outbound, path, template);
        outbound.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE).putHeader(HttpHeaders.UPGRADE, "websocket");
        outbound.connect().onComplete(answered -> {
            context.vertx().cancelTimer(timer);
            if (answered.failed()) {
                refuse(UpstreamException.afterConnecting(answered.cause()).fault().report());
            } else if (over) {
                Unread.discard(answered.result());
            } else if (answered.result().statusCode() == 101) {
                join(answered.result());
            } else {
                decline(outbound, answered.result());
            }
        });
    }

    /** The upstream does not want it; what it says about that is passed on. */
    private void decline(HttpClientRequest outbound, HttpClientResponse response) {
        context.response().setStatusCode(response.statusCode());
        forwarding.responseHeaders().copy(response, context.response());
        response.pipeTo(context.response()).onComplete(sent -> {
            over();
            if (sent.failed()) {
                outbound.reset();
            }
        });
        context.request().resume();
    }

    private void join(HttpClientResponse response) {
        NetSocket upstream = response.netSocket();
        upstream.pause();
        MultiMap headers = context.response().headers();
        forwarding.responseHeaders().copy(response, context.response());
        headers.set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE).set(HttpHeaders.UPGRADE, "websocket");
        for (Map.Entry<String, String> header : response.headers()) {
            if (header.getKey().regionMatches(true, 0, "Sec-WebSocket-", 0, 14)) {
                headers.set(header.getKey(), header.getValue());
            }
        }
        context.request().resume();
        context.request().toNetSocket().onComplete(joined -> {
            if (joined.failed()) {
                upstream.close();
                over();
            } else {
                join(joined.result(), upstream);
                join(upstream, joined.result());
                upstream.closeHandler(gone -> end(joined.result()));
                joined.result().closeHandler(gone -> end(upstream));
                upstream.resume();
            }
        });
    }

    private static void join(NetSocket from, NetSocket to) {
        Pump pump = new Pump(from, to, () -> {
        });
        from.handler(pump::write);
        from.exceptionHandler(failure -> to.close());
    }

    private void end(NetSocket other) {
        other.close();
        over();
    }

    private void refuse(ErrorReport report) {
        if (!over) {
            over();
            RefusedRequest.answer(context, report, false);
        }
    }

    private void over() {
        if (!over) {
            over = true;
            closed.run();
        }
    }
}
