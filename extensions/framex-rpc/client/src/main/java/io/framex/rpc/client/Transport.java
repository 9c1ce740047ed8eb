package io.framex.rpc.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks brokers, one after the other until one answers, and all of them again so many times. Thread safe. */
final class Transport {

    /** How long an answer may take beyond what the broker was asked to wait. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** Before all brokers are asked again, where the last one does not say how long. */
    private static final long SHORTEST_PAUSE_MILLIS = 100;

    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final HttpClient http;
    private final Endpoints endpoints;
    private final Optional<String> key;
    private final int rounds;
    private final ObjectMapper mapper;

    /**
     * @param rounds how often each broker is asked, at least once
     */
    Transport(HttpClient http, Endpoints endpoints, Optional<String> key, int rounds, ObjectMapper mapper) {
        this.http = http;
        this.endpoints = endpoints;
        this.key = key;
        this.rounds = rounds;
        this.mapper = mapper;
    }

    /** A request that may be repeated. */
    record Ask(String method, String path, Optional<byte[]> body, Optional<String> idempotencyKey, Duration patience,
            boolean elsewhereIfUnknown) {

        static Ask get(String path, boolean elsewhereIfUnknown) {
            return new Ask("GET", path, Optional.empty(), Optional.empty(), Duration.ZERO, elsewhereIfUnknown);
        }
    }

    CompletableFuture<JsonNode> send(Ask ask) {
        List<URI> order = endpoints.inTurn();
        return send(ask, order, 0, null);
    }

    private CompletableFuture<JsonNode> send(Ask ask, List<URI> order, int tried, RpcException last) {
        if (tried == order.size() * rounds) {
            return CompletableFuture.failedFuture(last);
        }
        return http.sendAsync(request(ask, order.get(tried % order.size())), BodyHandlers.ofByteArray())
                .handle((response, failure) -> {
                    RpcException problem = failure == null ? problem(response) : unreachable(failure);
                    if (problem == null) {
                        return CompletableFuture.completedFuture(json(response));
                    }
                    boolean unknown = problem instanceof RpcException.Refused refused && refused.status() == 404;
                    boolean again = problem instanceof RpcException.Unavailable
                            || unknown && ask.elsewhereIfUnknown() && tried < order.size() - 1;
                    return again ? again(ask, order, tried + 1, problem, response)
                            : CompletableFuture.<JsonNode>failedFuture(problem);
                }).thenCompose(next -> next);
    }

    /** The next one is asked at once, the first one again only after a pause. */
    private CompletableFuture<JsonNode> again(Ask ask, List<URI> order, int tried, RpcException problem,
            HttpResponse<byte[]> response) {
        if (tried % order.size() != 0 || tried == order.size() * rounds) {
            return send(ask, order, tried, problem);
        }
        Executor later = CompletableFuture.delayedExecutor(pauseMillis(response), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> send(ask, order, tried, problem), later).thenCompose(next -> next);
    }

    /** What {@code Retry-After} asks for in seconds (RFC 9110, section 10.2.3), within bounds. */
    private static long pauseMillis(HttpResponse<byte[]> response) {
        String seconds = response == null ? "" : response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,9}") ? Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS,
                Long.parseLong(seconds) * 1000)) : SHORTEST_PAUSE_MILLIS;
    }

    private HttpRequest request(Ask ask, URI broker) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(broker + ask.path()))
                .timeout(ask.patience().plus(MARGIN)).header("Accept", "application/json")
                .method(ask.method(), ask.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        ask.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        ask.idempotencyKey().ifPresent(value -> request.header("Idempotency-Key", value));
        key.ifPresent(value -> request.header("X-API-Key", value));
        return request.build();
    }

    private RpcException problem(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status < 300) {
            return null;
        }
        JsonNode detail = json(response).path("detail");
        String text = detail.isTextual() ? detail.textValue()
                : detail.isArray() ? describe(detail) : "the broker answered with status " + status;
        return status >= 500 || status == 429 ? new RpcException.Unavailable(text, null) : new RpcException.Refused(status, text);
    }

    private static String describe(JsonNode problems) {
        StringBuilder text = new StringBuilder();
        for (JsonNode problem : problems) {
            text.append(text.isEmpty() ? "" : "; ");
            problem.path("loc").forEach(step -> text.append(step.asText()).append(' '));
            text.append(problem.path("msg").asText());
        }
        return text.toString();
    }

    private RpcException unreachable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RpcException.Unavailable("No broker could be reached at " + endpoints + " (" + reason + ")", cause);
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        try {
            return mapper.readTree(response.body());
        } catch (IOException notJson) {
            return mapper.getNodeFactory().nullNode();
        }
    }
}
