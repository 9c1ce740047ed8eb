package com.example.lively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

@Plugin(name = "lively", requiredRemoteApis = "base.BasePlugin.base", priority = 10)
public class LivelyPlugin implements PluginLifecycle {

    public static final List<String> EVENTS = new CopyOnWriteArrayList<>();
    public static final CountDownLatch MAY_START = new CountDownLatch(1);
    public static final AtomicInteger CANCELLED = new AtomicInteger();
    public static final AtomicLong PRODUCED = new AtomicLong();

    @Override
    public Uni<Void> onStart() {
        EVENTS.add("lively starting on event loop: " + io.vertx.core.Context.isOnEventLoopThread());
        return Uni.createFrom().item(() -> {
            await();
            EVENTS.add("lively started");
            return null;
        });
    }

    @Override
    public Uni<Void> onStop() {
        EVENTS.add("lively stopped");
        return Uni.createFrom().voidItem();
    }

    @OnRequest("/lively/ticks")
    public Multi<StreamEvent> ticks() {
        return Multi.createFrom().ticks().every(Duration.ofMillis(50)).onItem()
                .transform(tick -> StreamEvent.message("tick " + tick)).onCancellation().invoke(CANCELLED::incrementAndGet);
    }

    @OnRequest("/lively/flood")
    public Multi<String> flood() {
        String piece = "x".repeat(8192);
        return Multi.createFrom().range(0, 1_000_000).map(i -> {
            PRODUCED.incrementAndGet();
            return piece;
        }).onCancellation().invoke(CANCELLED::incrementAndGet);
    }

    @OnRequest("/lively/one_then_silence")
    public Multi<StreamEvent> oneThenSilence() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.message("first")),
                Multi.createFrom().nothing());
    }

    private static void await() {
        try {
            MAY_START.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
