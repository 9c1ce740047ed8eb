package io.framex.runtime.engine;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What follows a task to wherever it runs. Immutable.
 *
 * @param deadline when nobody waits for the outcome any more, on the clock of {@link System#nanoTime()} of this process;
 *        {@code Long.MAX_VALUE} for never
 */
public record TaskContext(long deadline) {

    /** No deadline. */
    public static final TaskContext NONE = new TaskContext(Long.MAX_VALUE);

    private static final ThreadLocal<TaskContext> CURRENT = new ThreadLocal<>();

    /** The context of the code that the calling thread runs. */
    public static TaskContext current() {
        TaskContext current = CURRENT.get();
        return current == null ? NONE : current;
    }

    /**
     * The current context with a deadline, unless the one that it has is nearer.
     *
     * @param time how long from now on
     */
    public static TaskContext within(Duration time) {
        TaskContext current = current();
        return time.toNanos() >= current.remaining() ? current : new TaskContext(System.nanoTime() + time.toNanos());
    }

    /** Whether there is a deadline at all. */
    public boolean hasDeadline() {
        return deadline != Long.MAX_VALUE;
    }

    /** Nanoseconds until the deadline; not positive once it has passed, the largest number where there is none. */
    public long remaining() {
        return hasDeadline() ? deadline - System.nanoTime() : Long.MAX_VALUE;
    }

    /**
     * Runs code in this context: tasks that it starts have its deadline.
     *
     * @param code run on the calling thread
     * @return what the code returns
     * @throws Exception what the code throws
     */
    public <T> T call(Callable<T> code) throws Exception {
        TaskContext previous = CURRENT.get();
        if (previous == null && !hasDeadline()) {
            return code.call();
        }
        CURRENT.set(this);
        try {
            return code.call();
        } finally {
            if (previous == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(previous);
            }
        }
    }
}
