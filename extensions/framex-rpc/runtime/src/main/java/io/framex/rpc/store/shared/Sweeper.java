package io.framex.rpc.store.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks again and again at what is due: when the storage said so, when this broker has made something due earlier, and at the
 * latest after a second, for what other brokers have left. Thread safe.
 */
final class Sweeper {

    private static final long LONGEST_PAUSE_MILLIS = 1000;
    private static final long SHORTEST_PAUSE_MILLIS = 5;

    private final Supplier<CompletionStage<Long>> sweep;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "framex-rpc-sweeper");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> next;
    private long nextAt;
    private boolean running;
    private long wanted = Long.MAX_VALUE;
    private boolean stopped;

    /**
     * @param sweep looks once; says in how many milliseconds something is due next
     */
    Sweeper(Supplier<CompletionStage<Long>> sweep) {
        this.sweep = sweep;
    }

    void start() {
        after(0);
    }

    /** Does something at an interval, too, on the same thread. */
    void every(long seconds, Runnable work) {
        timer.scheduleWithFixedDelay(work, seconds, seconds, TimeUnit.SECONDS);
    }

    /** Something is due after so many milliseconds. */
    synchronized void after(long millis) {
        long at = now() + Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, millis));
        if (running) {
            wanted = Math.min(wanted, at);
        } else if (!stopped && (next == null || at < nextAt)) {
            schedule(at);
        }
    }

    synchronized void stop() {
        stopped = true;
        timer.shutdownNow();
    }

    private void schedule(long at) {
        if (next != null) {
            next.cancel(false);
        }
        nextAt = at;
        try {
            next = timer.schedule(this::run, at - now(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            stopped = true;
        }
    }

    private void run() {
        synchronized (this) {
            running = true;
            next = null;
            wanted = Long.MAX_VALUE;
        }
        CompletionStage<Long> swept;
        try {
            swept = sweep.get();
        } catch (RuntimeException unable) {
            swept = CompletableFuture.failedFuture(unable);
        }
        swept.whenComplete((pause, failure) -> done(failure == null ? pause : LONGEST_PAUSE_MILLIS));
    }

    private synchronized void done(long pause) {
        running = false;
        long soonest = Math.max(0, wanted == Long.MAX_VALUE ? Long.MAX_VALUE : wanted - now());
        after(Math.min(pause, soonest));
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
