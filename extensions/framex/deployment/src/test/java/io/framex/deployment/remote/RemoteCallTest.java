package io.framex.deployment.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.RemoteTimeoutException;
import io.framex.deployment.remote.RemoteApplication.CallDepth;
import io.framex.deployment.remote.RemoteApplication.Point;
import io.framex.deployment.remote.RemoteApplication.Refused;
import io.framex.deployment.remote.RemoteApplication.Tools;
import io.framex.deployment.remote.RemoteApplication.Visitor;
import io.framex.deployment.remote.RemoteApplication.Worker;
import io.framex.runtime.call.CallContext;
import io.framex.runtime.call.Deadline;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

class RemoteCallTest {

    private static final long SECONDS = 20;
    private static final int MAX_TASKS = 50;

    @RegisterExtension
    static final QuarkusUnitTest APP = RemoteApplication.create()
            .overrideRuntimeConfigKey("framex.server.max_remote_tasks", String.valueOf(MAX_TASKS));

    @Inject
    Worker worker;

    @Inject
    Visitor visitor;

    @Inject
    Vertx vertx;

    @BeforeEach
    void reset() {
        Worker.STARTED.set(0);
        Worker.INTERRUPTED.set(0);
        Worker.CANCELLED.set(0);
    }

    @Test
    void givesResultsOfEveryForm() throws Exception {
        assertThat(worker.move(new Point(1, 2), 3)).isEqualTo(new Point(4, 5));
        assertThat(worker.total(List.of(new Point(1, 0)), Map.of("a", 2), new long[3])).isEqualTo(6);
        worker.nothing();
        assertThat(Worker.STARTED).hasValue(1);
        assertThat(worker.stage("text").toCompletableFuture().get(SECONDS, TimeUnit.SECONDS)).isEqualTo("TEXT");
        assertThat(Tools.twice(21)).isEqualTo(42);
        assertThat(Tools.twice("ab")).isEqualTo("abab");
    }

    @Test
    void leavesTheCallingThread() {
        String here = Thread.currentThread().toString();
        assertThat(worker.thread()).isNotEqualTo(here);
        assertThat(wait(worker.threadLater())).isNotEqualTo(here);
        assertThat(wait(Tools.threadOfStatic())).isNotEqualTo(here);
        assertThat(wait(worker.threadInPlace())).isEqualTo(here);
        if (Runtime.version().feature() >= 21) {
            assertThat(worker.thread()).startsWith("VirtualThread");
        }
    }

    @Test
    void passesExceptionsOnAsTheyAre() {
        assertThatThrownBy(() -> worker.refuse("no")).isInstanceOf(Refused.class).hasMessage("no");
        assertThatThrownBy(() -> Tools.fail("no")).isInstanceOf(Refused.class).hasMessage("no");
        assertThatThrownBy(() -> wait(worker.refuseLater("no"))).hasCauseInstanceOf(Refused.class);
    }

    @Test
    void startsUnisOncePerSubscription() {
        Uni<String> later = worker.hangLater();
        assertThat(Worker.STARTED).hasValue(0);
        List<Cancellable> subscriptions = List.of(later.subscribe().with(item -> {
        }), later.subscribe().with(item -> {
        }));
        await().until(() -> Worker.STARTED.get() == 2);
        subscriptions.forEach(Cancellable::cancel);
        await().until(() -> Worker.CANCELLED.get() == 2);
    }

    @Test
    void keepsTheRequestScopeOfTheCaller() {
        ManagedContext request = Arc.container().requestContext();
        boolean own = !request.isActive();
        if (own) {
            request.activate();
        }
        try {
            visitor.name("somebody");
            assertThat(worker.visitor()).isEqualTo("somebody");
        } finally {
            if (own) {
                request.terminate();
            }
        }
    }

    @Test
    void keepsTheContextOfTheCall() throws Exception {
        CallContext context = new CallContext(Optional.of("shop"), 3, Deadline.NONE);
        assertThat(context.call(worker::depth)).isEqualTo(new CallDepth("shop", 3));
        assertThat(worker.depth()).isEqualTo(new CallDepth("", 0));
    }

    @Test
    void refusesToWaitOnAnEventLoop() throws Exception {
        assertThatThrownBy(() -> onEventLoop(() -> worker.thread())).hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("The method " + Worker.class.getName()
                        + ".thread() was called on an event loop, which must not wait for it; let it return Uni or"
                        + " CompletionStage, or call it from a method that may block");
        assertThatThrownBy(() -> onEventLoop(() -> Tools.twice(1))).hasMessageContaining("event loop");
    }

    @Test
    void bringsAsynchronousResultsBackToTheEventLoop() throws Exception {
        AtomicReference<Thread> subscriber = new AtomicReference<>();
        CompletableFuture<Thread> arrived = new CompletableFuture<>();
        onEventLoop(() -> {
            subscriber.set(Thread.currentThread());
            return worker.threadLater().subscribe().with(item -> arrived.complete(Thread.currentThread()));
        });
        assertThat(arrived.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(subscriber.get());
    }

    @Test
    void cancels() throws Exception {
        Cancellable before = worker.hangBeforeUni().subscribe().with(item -> {
        });
        await().until(() -> Worker.STARTED.get() == 1);
        before.cancel();
        await().until(() -> Worker.INTERRUPTED.get() == 1);
        Cancellable later = worker.hangLater().subscribe().with(item -> {
        });
        await().until(() -> Worker.STARTED.get() == 2);
        await().until(() -> {
            later.cancel();
            return Worker.CANCELLED.get() == 1;
        });
        CompletableFuture<String> stage = worker.hangAsStage();
        await().until(() -> Worker.STARTED.get() == 3);
        stage.cancel(true);
        await().until(() -> Worker.CANCELLED.get() == 2);
    }

    @Test
    void cancelsWhenTheWaitingThreadIsInterrupted() throws Exception {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                worker.hang();
            } catch (Throwable e) {
                seen.complete(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        caller.start();
        await().until(() -> Worker.STARTED.get() == 1);
        caller.interrupt();
        assertThat(seen.get(SECONDS, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        await().until(() -> Worker.INTERRUPTED.get() == 1);
    }

    @Test
    void endsAtTheDeadline() {
        CallContext soon = CallContext.current().within(Duration.ofMillis(200));
        assertThatThrownBy(() -> soon.call(worker::hang)).isInstanceOf(RemoteTimeoutException.class)
                .hasMessageContaining("Worker.hang() did not end in time");
        await().until(() -> Worker.INTERRUPTED.get() == 1);
        assertThatThrownBy(() -> soon.call(worker::thread)).isInstanceOf(RemoteTimeoutException.class);
        assertThatThrownBy(() -> wait(CallContext.current().within(Duration.ofMillis(200)).call(worker::hangLater)))
                .hasCauseInstanceOf(RemoteTimeoutException.class);
        await().until(() -> Worker.CANCELLED.get() == 1);
    }

    @Test
    void boundsWhatIsUnderWay() {
        List<Cancellable> hanging = IntStream.range(0, MAX_TASKS)
                .mapToObj(i -> worker.hangLater().subscribe().with(item -> {
                })).toList();
        assertThatThrownBy(() -> worker.thread()).isInstanceOf(ServiceUnavailableException.class);
        hanging.forEach(Cancellable::cancel);
        await().ignoreExceptions().until(() -> worker.thread() != null);
    }

    private <T> T onEventLoop(Callable<T> code) throws Exception {
        Context context = vertx.getOrCreateContext();
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(ignored -> {
            try {
                result.complete(code.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    private static <T> T wait(Uni<T> uni) {
        try {
            return uni.subscribeAsCompletionStage().get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e instanceof ExecutionException ? e.getCause() : e);
        }
    }
}
