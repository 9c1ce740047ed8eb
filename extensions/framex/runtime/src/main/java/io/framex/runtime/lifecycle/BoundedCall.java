package io.framex.runtime.lifecycle;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Calls plugin code at start and stop and waits for it, but not for ever. A thread of its own, since one that plugin code never
 * gives back must neither be missed by requests nor keep the process alive.
 */
final class BoundedCall {

    /**
     * Calls on a new thread and waits on the calling one.
     *
     * @param name name of the thread
     * @param call what is called; may block before it returns, and may return {@code null} for nothing to wait for
     * @param limit how long it may take; after that its thread is interrupted and its {@code Uni} cancelled
     * @throws ExecutionException where the call failed, with what it threw
     * @throws TimeoutException where it took too long
     * @throws InterruptedException where the calling thread was interrupted; the call is given up then as well
     */
    static void run(String name, Supplier<Uni<Void>> call, Duration limit)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicReference<Cancellable> running = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                Uni<Void> work = call.get();
                if (work == null) {
                    done.complete(null);
                } else {
                    running.set(work.subscribe().with(done::complete, done::completeExceptionally));
                    cancelIfGivenUp(done, running.get());
                }
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        try {
            done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException givenUp) {
            done.cancel(false);
            thread.interrupt();
            if (running.get() != null) {
                running.get().cancel();
            }
            throw givenUp;
        }
    }

    private static void cancelIfGivenUp(CompletableFuture<Void> done, Cancellable running) {
        if (done.isCancelled()) {
            running.cancel();
        }
    }

    private BoundedCall() {
    }
}
