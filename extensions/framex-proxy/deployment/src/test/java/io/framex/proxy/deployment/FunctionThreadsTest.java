package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnProxy;
import io.framex.proxy.remote.PayloadCompression;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Functions may block when they are called by other instances, unless they say that they never do. */
class FunctionThreadsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.with(Functions.class)
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true");

    @Inject
    Functions functions;

    @Inject
    Vertx vertx;

    private final FunctionCaller caller = CalledInstance.caller(PayloadCompression.DEFLATE);

    @Test
    void aFunctionThatMayBlockIsHandedToAnotherThread() throws Exception {
        assertThat(caller.result("threads.plain", "[]").textValue()).isEqualTo("may block");
        assertThat(caller.result("threads.uni", "[]").textValue()).isEqualTo("may block");
        assertThat(caller.result("threads.stage", "[]").textValue()).isEqualTo("may block");
    }

    @Test
    void aFunctionThatNeverBlocksStaysOnTheEventLoop() throws Exception {
        assertThat(caller.result("threads.non_blocking_uni", "[]").textValue()).isEqualTo("event loop");
        assertThat(caller.result("threads.non_blocking_stage", "[]").textValue()).isEqualTo("event loop");
    }

    @Test
    void aCallThatStaysHereIsAnOrdinaryOneOnItsCallersThread() throws Exception {
        assertThat(onEventLoop(() -> functions.uni().subscribeAsCompletionStage())).isEqualTo("event loop");
        assertThat(onEventLoop(() -> functions.nonBlockingUni().subscribeAsCompletionStage())).isEqualTo("event loop");
        assertThat(functions.plain()).isEqualTo("may block");
    }

    private String onEventLoop(Supplier<CompletionStage<String>> call) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(ignored -> call.get().whenComplete((value, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(value);
            }
        }));
        return result.get(10, TimeUnit.SECONDS);
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("threads.plain")
        public String plain() {
            return here();
        }

        @OnProxy("threads.uni")
        public Uni<String> uni() {
            return Uni.createFrom().item(here());
        }

        @OnProxy("threads.stage")
        public CompletionStage<String> stage() {
            return CompletableFuture.completedFuture(here());
        }

        @NonBlocking
        @OnProxy("threads.non_blocking_uni")
        public Uni<String> nonBlockingUni() {
            return Uni.createFrom().item(here());
        }

        @NonBlocking
        @OnProxy("threads.non_blocking_stage")
        public CompletionStage<String> nonBlockingStage() {
            return CompletableFuture.completedFuture(here());
        }

        private static String here() {
            return Context.isOnEventLoopThread() ? "event loop" : BlockingOperationControl.isBlockingAllowed() ? "may block" : "neither";
        }
    }
}
