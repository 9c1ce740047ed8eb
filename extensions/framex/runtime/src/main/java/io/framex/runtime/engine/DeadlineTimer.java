package io.framex.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * Runs something once a deadline has passed. Most timers are cancelled: on the event loop of the calling context, neither
 * starting nor cancelling one has another thread woken up.
 */
@FunctionalInterface
public interface DeadlineTimer {

    /** Ends the timer; what it would have run is not run, unless that has begun. */
    void cancel();

    /**
     * Starts a timer. Thread safe.
     *
     * @param nanos how long from now on, in nanoseconds
     * @param expired run on any thread; must not block
     */
    static DeadlineTimer start(long nanos, Runnable expired) {
        if (Vertx.currentContext() instanceof ContextInternal context) {
            ScheduledFuture<?> timer = context.nettyEventLoop().schedule(expired, nanos, TimeUnit.NANOSECONDS);
            return () -> timer.cancel(false);
        }
        CompletableFuture<Void> timer = new CompletableFuture<Void>().completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
        timer.thenRun(expired);
        return () -> timer.cancel(false);
    }
}
