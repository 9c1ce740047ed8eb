package io.framex.proxy.call;

import java.util.Set;

import io.framex.proxy.resilience.UpstreamCall;
import io.framex.proxy.resilience.UpstreamException;
import io.framex.proxy.upstream.Upstream;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/** One call on its way to an upstream. */
final class ProxiedCall implements UpstreamCall {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    private final RequestTarget target;
    private final boolean streaming;
    private volatile HttpClientRequest sent;
    private volatile boolean cancelled;

    ProxiedCall(RequestTarget target, boolean streaming) {
        this.target = target;
        this.streaming = streaming;
    }

    RequestTarget target() {
        return target;
    }

    @Override
    public boolean isRepeatable() {
        return !cancelled && IDEMPOTENT.contains(target.method());
    }

    Future<HttpClientResponse> transmit(HttpClientRequest request, Upstream upstream) {
        sent = request;
        if (cancelled) {
            request.reset();
        }
        request.idleTimeout(Math.max(1, upstream.timeout().toMillis()));
        request.putHeader("Accept", streaming ? "text/event-stream" : "application/json");
        upstream.config().host().ifPresent(host -> request.putHeader("Host", host));
        upstream.authorization(target.path(), target.template()).ifPresent(key -> request.putHeader("Authorization", key));
        target.headers().forEach(request::putHeader);
        Future<HttpClientResponse> response = target.body() == null ? request.send()
                : request.putHeader("Content-Type", target.body().mediaType()).send(Buffer.buffer(target.body().bytes()));
        return response.map(head -> {
            // Whoever gives up may do so before anybody reads it.
            head.exceptionHandler(ended -> {
            }).pause();
            return head;
        }).recover(failure -> Future.failedFuture(UpstreamException.afterConnecting(failure)));
    }

    void cancel() {
        cancelled = true;
        HttpClientRequest request = sent;
        if (request != null) {
            request.reset();
        }
    }
}
