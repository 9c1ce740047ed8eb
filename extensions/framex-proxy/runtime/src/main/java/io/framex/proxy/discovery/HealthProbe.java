package io.framex.proxy.discovery;

import io.framex.proxy.config.HealthConfig;
import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.upstream.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;

/** Asks one upstream how it is, again and again. Used on timers of Vert.x. */
final class HealthProbe {

    private final Vertx vertx;
    private final Forwarder forwarder;
    private final HealthConfig config;
    private long timer = -1;

    HealthProbe(Vertx vertx, Forwarder forwarder) {
        this.vertx = vertx;
        this.forwarder = forwarder;
        this.config = forwarder.upstream().config().health();
    }

    void start() {
        config.path().ifPresent(path -> timer = vertx.setPeriodic(Math.max(1, config.interval().toMillis()),
                fired -> OwnContext.run(vertx, () -> ask(path))));
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void ask(String path) {
        Upstream upstream = forwarder.upstream();
        upstream.client().request(upstream.request(path)).compose(request -> {
            request.exceptionHandler(ignored -> {
            });
            upstream.authorization(path, path).ifPresent(key -> request.putHeader(HttpHeaders.AUTHORIZATION, key));
            long late = vertx.setTimer(Math.max(1, config.timeout().toMillis()), fired -> request.reset());
            return request.send().onFailure(failed -> vertx.cancelTimer(late)).map(response -> {
                // A body that is announced and does not come must not keep the connection for ever.
                response.exceptionHandler(broken -> vertx.cancelTimer(late)).endHandler(ended -> vertx.cancelTimer(late));
                discard(request, response.headers().contains(HttpHeaders.CONTENT_LENGTH));
                return response.statusCode() / 100 == 2;
            });
        }).onComplete(done -> forwarder.health().answered(done.succeeded() && done.result()));
    }

    /** A body that may be endless is not waited for. */
    private static void discard(HttpClientRequest request, boolean bounded) {
        if (!bounded) {
            request.reset();
        }
    }
}
