package io.framex.rpc.answer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.framex.rpc.config.DestinationKind;
import io.framex.rpc.config.RpcDestinationConfig;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Sends requests to one configured URL, another broker's or a webhook's. A request may arrive there more than once, always
 * with its id as {@code Idempotency-Key}. Redirects are not followed.
 */
public final class DestinationAnswerer implements Answerer {

    private static final int MOST_HOPS = 8;
    private static final int LONGEST_WAIT_SECONDS = 300;
    /** So much earlier than our own patience another broker is to answer that it has no answer yet. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final HttpClient client;
    private final RpcDestinationConfig config;
    private final DestinationExchange exchange;
    private final Breaker breaker;
    private final String url;

    /**
     * @param wake has requests taken again after a pause
     */
    public DestinationAnswerer(Vertx vertx, RpcDestinationConfig config, Runnable wake) {
        this.vertx = vertx;
        this.config = config;
        // Vert.x would log each broken connection as an error; what it means for a request is told by the request.
        this.client = vertx.httpClientBuilder().with(new HttpClientOptions().setVerifyHost(true)
                // Not the trace of whatever has the dispatcher look for work, but that of the sender.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) Math.min(10_000, config.timeout().toMillis())))
                .with(new PoolOptions().setHttp1MaxSize(config.maxConcurrency()))
                .withConnectHandler(connection -> connection.exceptionHandler(broken -> {
                })).build();
        double wait = Math.max(0.1, Math.min(LONGEST_WAIT_SECONDS, config.timeout().minus(MARGIN).toMillis() / 1000.0));
        this.exchange = new DestinationExchange(config.kind(), config.headers().orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()), wait);
        this.breaker = new Breaker(config.breakerFailures(), config.breakerPause(),
                pause -> vertx.setTimer(pause, over -> wake.run()));
        this.url = config.kind() == DestinationKind.WEBHOOK ? config.url() : config.url().replaceAll("/+$", "") + "/rpc/send";
    }

    @Override
    public boolean isPaused() {
        return breaker.isOpen();
    }

    @Override
    public CompletionStage<Outcome> answer(RequestRecord request) {
        int hops = hops(request);
        if (hops >= MOST_HOPS) {
            return CompletableFuture.completedFuture(new Outcome.Failed("passed on from broker to broker too often"));
        }
        return client.request(new RequestOptions().setAbsoluteURI(url).setMethod(HttpMethod.POST))
                .compose(http -> send(http, request, hops))
                .recover(failure -> Future.succeededFuture(new Outcome.Retry("the destination cannot be reached", true)))
                .onSuccess(this::count).toCompletionStage();
    }

    private Future<Outcome> send(HttpClientRequest http, RequestRecord request, int hops) {
        Buffer body;
        try {
            body = Buffer.buffer(exchange.body(request));
        } catch (JsonProcessingException impossible) {
            http.reset();
            return Future.succeededFuture(new Outcome.Failed("the parameters cannot be read"));
        }
        if (config.kind() == DestinationKind.WEBHOOK) {
            exchange.headers(request).forEach(http::putHeader);
        }
        config.key().ifPresent(key -> http.putHeader("X-API-Key", key.get()));
        http.putHeader("Content-Type", "application/json").putHeader("Accept", "application/json")
                .putHeader("Idempotency-Key", request.submission().id())
                .putHeader(DestinationExchange.HOPS, Integer.toString(hops + 1));
        DestinationExchange.trace(request).forEach(http::putHeader);
        // A limit for all of it: an answer that drips would hold its place for ever.
        long limit = vertx.setTimer(config.timeout().toMillis(), late -> http.reset());
        return http.send(body).compose(response -> read(http, response)).onComplete(done -> vertx.cancelTimer(limit));
    }

    private Future<Outcome> read(HttpClientRequest http, HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        boolean[] tooLarge = { false };
        response.handler(chunk -> {
            if (body.length() + chunk.length() > config.maxResponseSize().asLongValue()) {
                tooLarge[0] = true;
                http.reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        return response.end().map(end -> exchange.outcome(response.statusCode(), body.getBytes()))
                .recover(cut -> tooLarge[0] ? Future.succeededFuture(new Outcome.Failed("the answer of the destination is too large"))
                        : Future.failedFuture(cut));
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Retry retry && retry.counts()) {
            breaker.failed();
        } else {
            breaker.succeeded();
        }
    }

    private static int hops(RequestRecord request) {
        try {
            return Integer.parseInt(request.submission().headers().getOrDefault(DestinationExchange.HOPS, "0"));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
