package com.example.guarded;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;

/** APIs of every route kind, which count how often they are called. */
@Plugin(name = "guarded", version = "1.0", description = "APIs to be protected")
public class GuardedPlugin {

    public static final AtomicInteger CALLS = new AtomicInteger();

    @OnRequest("/guarded/open")
    public String open() {
        return called("open");
    }

    @OnRequest("/guarded/closed")
    public String closed() {
        return called("closed");
    }

    @OnRequest("/guarded/closed/below")
    public String below() {
        return called("below");
    }

    @OnRequest(value = "/guarded/body", methods = "POST")
    public String body(Map<String, String> body) {
        return called("body " + body.size());
    }

    @OnRequest("/guarded/stream")
    public Multi<StreamEvent> stream() {
        return Multi.createFrom().item(StreamEvent.message(called("stream")));
    }

    @OnRequest("/guarded/users/{id}")
    public String user(String id) {
        return called("user " + id);
    }

    @OnRequest("/guarded/users/me")
    public String me() {
        return called("me");
    }

    @OnRequest("/guarded/users/{id}/orders")
    public String orders(String id) {
        return called("orders of " + id);
    }

    private static String called(String text) {
        CALLS.incrementAndGet();
        return text;
    }
}
