package io.framex.runtime.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.RemoteTimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** One task on its way through this process. */
final class LocalExecution extends CompletableFuture<Object> implements Runnable {

    private final RemoteTask task;

    private final Runnable ended;

    private Thread runner;
    private boolean released;
    private Cancellable pending;

    /**
     * @param ended told once when the outcome is there and the method is not running any more
     */
    LocalExecution(RemoteTask task, Runnable ended) {
        this.task = task;
        this.ended = ended;
    }

    /** Ends the task when its deadline passes, at once where it has passed. */
    void watchDeadline() {
        if (!task.context().deadline().isSet()) {
            return;
        }
        long remaining = task.context().deadline().remaining();
        if (remaining <= 0) {
            expire();
            return;
        }
        DeadlineTimer timer = DeadlineTimer.start(remaining, this::expire);
        whenComplete((value, failure) -> timer.cancel());
    }

    private void expire() {
        if (completeExceptionally(new RemoteTimeoutException(task.function().id() + " did not end in time"))) {
            stop();
            release();
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            stop();
            release();
        }
        return cancelled;
    }

    @Override
    public void run() {
        if (!enter()) {
            return;
        }
        Object result = null;
        Throwable failure = null;
        try {
            result = task.run();
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            leave();
        }
        if (failure != null) {
            fail(failure);
        } else {
            settle(result);
        }
    }

    private void settle(Object result) {
        switch (task.function().shape()) {
            case PLAIN -> succeed(result);
            case UNI -> pend((Uni<?>) result);
            case COMPLETION_STAGE -> {
                CompletionStage<?> stage = (CompletionStage<?>) result;
                pend(Uni.createFrom().completionStage(() -> stage));
            }
        }
    }

    private void succeed(Object value) {
        if (complete(value)) {
            release();
        }
    }

    private void fail(Throwable failure) {
        if (completeExceptionally(failure)) {
            release();
        }
    }

    private void pend(Uni<?> result) {
        if (result == null) {
            fail(new NullPointerException(task.function().id() + " returned null"));
        } else {
            pend(result.subscribe().with(this::succeed, this::fail));
        }
    }

    private synchronized boolean enter() {
        if (isDone()) {
            return false;
        }
        runner = Thread.currentThread();
        return true;
    }

    /** Afterwards the thread is not interrupted any more; an interrupt that came meant this task and nothing later. */
    private synchronized void leave() {
        runner = null;
        if (isDone()) {
            Thread.interrupted();
            release();
        }
    }

    private synchronized void release() {
        if (runner == null && !released) {
            released = true;
            ended.run();
        }
    }

    private void pend(Cancellable cancellable) {
        boolean stopped;
        synchronized (this) {
            pending = cancellable;
            stopped = isDone();
        }
        if (stopped) {
            cancellable.cancel();
        }
    }

    private void stop() {
        Cancellable waiting;
        synchronized (this) {
            if (runner != null) {
                runner.interrupt();
            }
            waiting = pending;
        }
        if (waiting != null) {
            waiting.cancel();
        }
    }
}
