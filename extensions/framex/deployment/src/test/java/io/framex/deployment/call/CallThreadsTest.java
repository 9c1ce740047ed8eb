package io.framex.deployment.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.composed.provider.RequestMark;

import io.framex.PluginApis;
import io.framex.RefusedCallException;
import io.quarkus.arc.Arc;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

class CallThreadsTest {

    private static final String BLOCKING = "target.TargetPlugin.blockingThread";

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    PluginApis apis;

    @Inject
    Vertx vertx;

    @Inject
    RequestMark mark;

    @Test
    void callsOnTheCallingThread() {
        String here = name(Thread.currentThread());
        assertThat(apis.call(BLOCKING, Map.of(), String.class)).isEqualTo(here);
        assertThat(apis.call("target.TargetPlugin.thread", Map.of(), String.class)).isEqualTo(here);
        assertThat(apis.callAsync("target.TargetPlugin.thread", Map.of(), String.class).await().indefinitely())
                .isEqualTo(here);
    }

    @Test
    void refusesToBlockAnEventLoop() throws Exception {
        RefusedCallException failure = onEventLoop(() -> {
            try {
                apis.call("target.TargetPlugin.uni", Map.of("text", "x"), String.class);
                throw new AssertionError("the event loop was blocked");
            } catch (RefusedCallException refused) {
                return Uni.createFrom().item(refused);
            }
        });
        assertThat(failure.code()).isEqualTo("FX-500-BLOCKING");
        assertThat(failure).hasMessageContaining("callAsync").hasMessageContaining("vert.x-eventloop");
    }

    @Test
    void leavesTheEventLoopForMethodsThatBlockAndComesBack() throws Exception {
        String result = onEventLoop(() -> {
            String here = name(Thread.currentThread());
            return apis.callAsync(BLOCKING, Map.of(), String.class)
                    .map(there -> there.equals(here) + " " + name(Thread.currentThread()).equals(here));
        });
        assertThat(result).isEqualTo("false true");
    }

    @Test
    void staysOnTheEventLoopForMethodsThatDoNotBlock() throws Exception {
        String result = onEventLoop(() -> {
            String here = name(Thread.currentThread());
            return apis.callAsync("target.TargetPlugin.thread", Map.of(), String.class).map(there -> here + "=" + there);
        });
        assertThat(result.split("=")[0]).isEqualTo(result.split("=")[1]);
    }

    @Test
    void takesRequestScopeAndVertxContextAlong() throws Exception {
        Map<?, ?> surroundings = onEventLoop(() -> {
            Arc.container().requestContext().activate();
            mark.text("marked");
            Vertx.currentContext().putLocal("trace", "trace 7");
            return apis.callAsync("target.TargetPlugin.surroundings", Map.of(), Map.class);
        });
        assertThat(surroundings).isEqualTo(Map.of("mark", "marked", "trace", "trace 7"));
    }

    private <T> T onEventLoop(Supplier<Uni<T>> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
        context.runOnContext(ignored -> {
            try {
                work.get().subscribe().with(done::complete, done::completeExceptionally);
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get(30, TimeUnit.SECONDS);
    }

    private static String name(Thread thread) {
        return thread.getName() + " " + thread.getId();
    }
}
