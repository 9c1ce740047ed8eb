package io.framex.proxy.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

class OwnContextTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void isADuplicateForAThreadWithoutAContext() throws Exception {
        CompletableFuture<ContextInternal> seen = new CompletableFuture<>();

        OwnContext.run(vertx, () -> seen.complete(ContextInternal.current()));

        assertThat(seen.get(10, TimeUnit.SECONDS)).satisfies(context -> {
            assertThat(context.isDuplicate()).isTrue();
            assertThat(context.isEventLoopContext()).isTrue();
        });
    }

    @Test
    void isAnotherOneEachTimeOnTheSameEventLoop() throws Exception {
        CompletableFuture<ContextInternal> first = new CompletableFuture<>();
        CompletableFuture<ContextInternal> second = new CompletableFuture<>();

        OwnContext.run(vertx, () -> {
            first.complete(ContextInternal.current());
            vertx.setTimer(1, fired -> OwnContext.run(vertx, () -> second.complete(ContextInternal.current())));
        });

        assertThat(second.get(10, TimeUnit.SECONDS)).satisfies(context -> {
            assertThat(context.isDuplicate()).isTrue();
            assertThat(context).isNotSameAs(first.join());
            assertThat(context.nettyEventLoop()).isSameAs(first.join().nettyEventLoop());
        });
    }
}
