package io.framex.runtime.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The forms in which a caller gets the outcome of a task. */
public final class Calls {

    private static final Executor IN_PLACE = Runnable::run;

    private Calls() {
    }

    /**
     * Waits for the outcome.
     *
     * @throws BlockingOperationNotAllowedException on an event loop
     * @throws Exception what the task fails with
     */
    public static Object await(ExecutionEngine engine, RemoteTask task) throws Exception {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new BlockingOperationNotAllowedException("The method " + task.function().id()
                    + " was called on an event loop, which must not wait for it; let it return Uni or CompletionStage, or"
                    + " call it from a method that may block");
        }
        CompletableFuture<Object> outcome = engine.execute(task);
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            outcome.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + task.function().id());
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** Runs the task once per subscription; the outcome arrives where the subscriber is, if that is an event loop. */
    public static Uni<Object> uni(ExecutionEngine engine, RemoteTask task) {
        return Uni.createFrom().emitter(emitter -> {
            Executor back = eventLoop();
            AtomicBoolean terminated = new AtomicBoolean();
            CompletableFuture<Object> outcome = engine.execute(task);
            emitter.onTermination(() -> {
                terminated.set(true);
                outcome.cancel(true);
            });
            outcome.whenComplete((value, failure) -> {
                if (terminated.get()) {
                    return;
                }
                back.execute(failure == null ? () -> emitter.complete(value) : () -> emitter.fail(cause(failure)));
            });
        });
    }

    /** Runs the task at once; the outcome arrives where the caller is, if that is an event loop. */
    public static CompletableFuture<Object> stage(ExecutionEngine engine, RemoteTask task) {
        Executor back = eventLoop();
        CompletableFuture<Object> outcome = engine.execute(task);
        CompletableFuture<Object> stage = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                boolean cancelled = super.cancel(mayInterruptIfRunning);
                outcome.cancel(mayInterruptIfRunning);
                return cancelled;
            }
        };
        outcome.whenComplete((value, failure) -> back.execute(
                failure == null ? () -> stage.complete(value) : () -> stage.completeExceptionally(cause(failure))));
        return stage;
    }

    private static Executor eventLoop() {
        Context context = Context.isOnEventLoopThread() ? Vertx.currentContext() : null;
        return context == null ? IN_PLACE : task -> context.runOnContext(ignored -> task.run());
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Exception thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
