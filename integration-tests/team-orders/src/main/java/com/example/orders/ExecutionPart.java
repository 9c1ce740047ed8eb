package com.example.orders;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** On which thread a method is called: each method answers {@code event loop} or {@code off the event loop}. */
@PluginPart("orders")
public class ExecutionPart {

    @OnRequest("/execution/plain")
    public String plain() {
        return where();
    }

    @OnRequest("/execution/uni")
    public Uni<String> uni() {
        return Uni.createFrom().item(where());
    }

    @OnRequest("/execution/blocking_uni")
    @Blocking
    public Uni<String> blockingUni() {
        return Uni.createFrom().item(where());
    }

    @OnRequest("/execution/non_blocking_plain")
    @NonBlocking
    public String nonBlockingPlain() {
        return where();
    }

    private static String where() {
        return Context.isOnEventLoopThread() ? "event loop" : "off the event loop";
    }
}
