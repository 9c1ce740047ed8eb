package io.framex.rpc.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.rpc.client.Transport.Ask;

/**
 * Calls applications through RPC brokers. Of several brokers each is the first in turn; where one cannot be reached or has no
 * room, the next is asked. What is sent carries an {@code Idempotency-Key}, so a broker that is asked again accepts it once.
 * Thread safe; its methods fail with {@link RpcException}, asynchronous ones through their futures.
 */
public final class RpcClient {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Transport transport;
    private final ObjectMapper mapper;

    RpcClient(Transport transport, ObjectMapper mapper) {
        this.transport = transport;
        this.mapper = mapper;
    }

    /**
     * A client of one or several brokers.
     *
     * @param urls such as {@code http://127.0.0.1:8000}
     */
    public static RpcClientBuilder at(String... urls) {
        return new RpcClientBuilder(List.of(urls));
    }

    /**
     * Calls and waits for the result.
     *
     * @return the result as Jackson reads it; {@code null} for JSON's {@code null}
     * @throws RpcException.Failed where the application answered with an error
     * @throws RpcException.TimedOut where there was no answer within the call's timeout
     */
    public <T> T call(RpcCall call, Class<T> type) {
        return join(callAsync(call, type));
    }

    /** As {@link #call}, without waiting. */
    public <T> CompletableFuture<T> callAsync(RpcCall call, Class<T> type) {
        return sendAsync(call, true).thenApply(status -> result(status, type));
    }

    /** Sends a request and does not wait for its answer. */
    public RpcStatus send(RpcCall call) {
        return join(sendAsync(call));
    }

    /** As {@link #send}, without waiting for the broker either. */
    public CompletableFuture<RpcStatus> sendAsync(RpcCall call) {
        return sendAsync(call, false);
    }

    private CompletableFuture<RpcStatus> sendAsync(RpcCall call, boolean blocking) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("app_name", call.app());
        body.put("func_name", call.function());
        body.put("destination", call.destination());
        body.put("params", call.params());
        body.put("blocking", blocking);
        body.put("timeout", call.timeout().toMillis() / 1000.0);
        body.put("headers", call.headers());
        return transport.send(post("/rpc/send", body, blocking ? call.timeout() : Duration.ZERO)).thenApply(RpcStatus::of);
    }

    /**
     * Sends requests at the same time and waits for all their answers.
     *
     * @return their states in the same order; those that were not answered within their timeouts are not final
     */
    public List<RpcStatus> batch(List<RpcCall> calls) {
        return calls.stream().map(call -> sendAsync(call, true)).toList().stream().map(RpcClient::join).toList();
    }

    /**
     * Sends one request to several destinations.
     *
     * @param destinations {@code syft://} URLs, at most 1,000
     */
    public RpcBroadcast broadcast(String function, Map<String, ?> params, List<String> destinations) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("func_name", function);
        body.put("params", params);
        body.put("destinations", destinations);
        return RpcBroadcast.of(join(transport.send(post("/rpc/broadcast", body, Duration.ZERO))));
    }

    /** What has become of a request. */
    public RpcStatus status(String id) {
        return RpcStatus.of(join(transport.send(Ask.get("/rpc/status/" + encoded(id), true))));
    }

    /** Ends a request that is not answered yet. */
    public RpcStatus cancel(String id) {
        return RpcStatus.of(join(transport.send(new Ask("DELETE", "/rpc/status/" + encoded(id), Optional.empty(),
                Optional.empty(), Duration.ZERO, true))));
    }

    /**
     * Waits until a request is answered.
     *
     * @param limit how long to wait at most
     * @throws RpcException.TimedOut where it is not answered by then
     */
    public RpcStatus await(String id, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        RpcStatus status = status(id);
        while (!status.isFinal()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new RpcException.TimedOut(id);
            }
            pause(Math.min(left, pause.toNanos()));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            status = status(id);
        }
        return status;
    }

    /** Schemas of applications, by name; those that no broker knows are left out. */
    public Map<String, JsonNode> discover(List<String> apps) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        for (String app : apps) {
            try {
                schemas.put(app, schema(app));
            } catch (RpcException.Refused unknown) {
                if (unknown.status() != 404) {
                    throw unknown;
                }
            }
        }
        return schemas;
    }

    /** The schema of an application. */
    public JsonNode schema(String app) {
        return join(transport.send(Ask.get("/rpc/schema/" + encoded(app), true)));
    }

    /** Names of the functions of an application, sorted. */
    public List<String> functions(String app) {
        TreeSet<String> names = new TreeSet<>();
        schema(app).path("functions").fieldNames().forEachRemaining(names::add);
        return new ArrayList<>(names);
    }

    /** What a broker says about itself. */
    public JsonNode information() {
        return join(transport.send(Ask.get("/", false)));
    }

    /** What the queues of a broker hold, and what has gone through them; needs a key of an administrator. */
    public JsonNode queues() {
        return join(transport.send(Ask.get("/rpc/queues", false)));
    }

    private <T> T result(RpcStatus status, Class<T> type) {
        if (!status.isFinal()) {
            throw new RpcException.TimedOut(status.id());
        }
        if (!status.isCompleted()) {
            throw new RpcException.Failed(status);
        }
        return status.result().isNull() ? null : mapper.convertValue(status.result(), type);
    }

    private Ask post(String path, Object body, Duration wait) {
        try {
            return new Ask("POST", path, Optional.of(mapper.writeValueAsBytes(body)),
                    Optional.of(UUID.randomUUID().toString()), wait, false);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the parameters cannot be written as JSON", e);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RpcException.Unavailable("interrupted while waiting", e);
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
