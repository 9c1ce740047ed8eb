package io.framex.runtime.call;

import java.time.Duration;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * A point in time after which nobody waits for the answer any more.
 *
 * @param nanoTime the point on the clock of {@link System#nanoTime()}; meaningless for {@link #NONE}
 */
public record Deadline(long nanoTime) {

    private static final String KEY = Deadline.class.getName();

    /** Never. */
    public static final Deadline NONE = new Deadline(Long.MAX_VALUE);

    /**
     * @param time how long from now on, positive
     */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The deadline of the request that this thread works for; {@link #NONE} where it has none. */
    static Deadline ofRequest() {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context)) {
            return NONE;
        }
        Deadline deadline = context.getLocal(KEY);
        return deadline == null ? NONE : deadline;
    }

    /**
     * Makes this the deadline of the request that the calling thread works for, so of all calls that it makes from now on.
     *
     * @throws IllegalStateException where the thread works for no request
     */
    public void applyToRequest() {
        Context context = Vertx.currentContext();
        if (context == null || !VertxContext.isDuplicatedContext(context)) {
            throw new IllegalStateException("there is no request that the deadline could apply to");
        }
        context.putLocal(KEY, this);
    }

    /** Whether there is such a point at all. */
    public boolean isSet() {
        return this != NONE;
    }

    /** How long until then, in nanoseconds; not positive once it has passed, the largest number for {@link #NONE}. */
    public long remaining() {
        return isSet() ? nanoTime - System.nanoTime() : Long.MAX_VALUE;
    }
}
