package io.framex.proxy.remote.function;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.framex.proxy.resilience.Breaker;
import io.framex.proxy.upstream.UpstreamUrl;
import io.framex.runtime.engine.ExecutionEngine;
import io.framex.runtime.engine.RemoteTask;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpClient;

/** Another instance, and how it is called. Thread safe. */
final class FunctionTarget {

    private final UpstreamUrl url;
    private final FunctionFormat format;
    private final Duration timeout;
    private final Optional<String> key;
    private final HttpClient client;
    private final FunctionEnvironment environment;
    private final boolean compressed;
    private final FunctionGuard guard;
    private final Map<String, FunctionTypes> types = new ConcurrentHashMap<>();

    /**
     * @param timeout for calls without a nearer deadline
     * @param key sent as {@code Authorization}
     * @param breaker its own
     */
    FunctionTarget(UpstreamUrl url, FunctionFormat format, Duration timeout, Optional<String> key, HttpClient client,
            FunctionEnvironment environment, Breaker breaker) {
        this.url = url;
        this.format = format;
        this.timeout = timeout;
        this.key = key;
        this.client = client;
        this.environment = environment;
        this.compressed = format.compression().appliesTo(url.host());
        this.guard = new FunctionGuard(url.toString(), breaker);
    }

    Duration timeout() {
        return timeout;
    }

    FunctionFormat format() {
        return format;
    }

    UpstreamUrl url() {
        return url;
    }

    Optional<String> key() {
        return key;
    }

    HttpClient client() {
        return client;
    }

    /** Whether what is sent to it is compressed. */
    boolean compressed() {
        return compressed;
    }

    FunctionEnvironment environment() {
        return environment;
    }

    FunctionTypes types(ProxyFunction function) {
        return types.computeIfAbsent(function.name(),
                name -> new FunctionTypes(function, environment.mapper(), environment.loader()));
    }

    /** Makes calls of a function that gives one result. */
    ExecutionEngine calls(ProxyFunction function) {
        return new ExecutionEngine() {
            @Override
            public String name() {
                return url.toString();
            }

            @Override
            public CompletableFuture<Object> execute(RemoteTask task) {
                return guard.call(function, () -> new RemoteCall(FunctionTarget.this, function, task).start());
            }
        };
    }

    /** Makes a call of a function that gives a stream, once per subscription. */
    Multi<Object> stream(ProxyFunction function, RemoteTask task) {
        return Multi.createFrom()
                .deferred(() -> guard.stream(function, () -> new RemoteStream(FunctionTarget.this, function, task).items()));
    }

    void close() {
        client.close();
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
