package io.framex.proxy.upstream;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Context;
import io.vertx.core.http.HttpClient;

/**
 * Connections for each event loop. Where a request and its connection are on different ones, neither sees in time that the other
 * is full, and whole bodies could pile up between them. Thread safe.
 */
final class LoopClients {

    private final Queue<HttpClient> all = new ConcurrentLinkedQueue<>();
    private final HttpClient others;
    private final FastThreadLocal<HttpClient> own;

    /**
     * @param create creates the connections of one event loop; connects to nothing
     */
    LoopClients(Supplier<HttpClient> create) {
        this.others = remembered(create);
        this.own = new FastThreadLocal<>() {
            @Override
            protected HttpClient initialValue() {
                return remembered(create);
            }
        };
    }

    private HttpClient remembered(Supplier<HttpClient> create) {
        HttpClient client = create.get();
        all.add(client);
        return client;
    }

    /** Those of the event loop that calls; threads that are none share some. */
    HttpClient current() {
        return Context.isOnEventLoopThread() ? own.get() : others;
    }

    void close() {
        all.forEach(HttpClient::close);
    }
}
