package com.example.busy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.resteasy.reactive.RestForm;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Works for as long as the test wants. */
@Plugin(name = "busy", maxOngoingRequests = 2)
public class BusyPlugin {

    public static final AtomicInteger CALLS = new AtomicInteger();
    public static final AtomicInteger INTERRUPTED = new AtomicInteger();
    public static final AtomicInteger CANCELLED = new AtomicInteger();
    public static volatile CountDownLatch release = new CountDownLatch(1);

    @OnRequest("/busy/quick")
    public String quick() {
        CALLS.incrementAndGet();
        return "quick";
    }

    @OnRequest("/busy/blocks")
    public String blocks() {
        CALLS.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException e) {
            INTERRUPTED.incrementAndGet();
            throw new IllegalStateException(e);
        }
        return "released";
    }

    @OnRequest("/busy/ignores_interrupts")
    public String ignoresInterrupts() {
        CountDownLatch released = release;
        boolean interrupted = false;
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            INTERRUPTED.incrementAndGet();
        }
        return "too late";
    }

    @OnRequest("/busy/uni_never")
    public Uni<String> uniNever() {
        return Uni.createFrom().<String>nothing().onCancellation().invoke(CANCELLED::incrementAndGet);
    }

    @OnRequest("/busy/stage_never")
    public CompletionStage<String> stageNever() {
        return new CompletableFuture<>();
    }

    @OnRequest("/busy/silent_stream")
    public Multi<StreamEvent> silentStream() {
        return Multi.createFrom().<StreamEvent>nothing().onCancellation().invoke(CANCELLED::incrementAndGet);
    }

    @OnRequest("/busy/endless_stream")
    public Multi<StreamEvent> endlessStream() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.message("first")),
                Multi.createFrom().<StreamEvent>nothing().onCancellation().invoke(CANCELLED::incrementAndGet));
    }

    @OnRequest("/busy/released_stream")
    public Multi<StreamEvent> releasedStream() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.message("first")),
                Multi.createFrom().item(() -> {
                    blocks();
                    return StreamEvent.finish();
                }).runSubscriptionOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool()));
    }

    @OnRequest("/busy/fails")
    public String fails() {
        throw new IllegalStateException("on purpose");
    }

    @OnRequest("/busy/stream_fails")
    public Multi<StreamEvent> streamFails() {
        return Multi.createFrom().failure(new IllegalStateException("on purpose"));
    }

    @OnRequest(value = "/busy/body", methods = "POST")
    public int body(Map<String, Object> body) {
        CALLS.incrementAndGet();
        return body.size();
    }

    @OnRequest(value = "/busy/form", methods = "POST")
    public String form(@RestForm String text) {
        CALLS.incrementAndGet();
        return text;
    }
}
