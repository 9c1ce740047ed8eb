package io.framex.runtime.call;

import java.time.Duration;

/**
 * A point in time after which nobody waits for the answer any more.
 *
 * @param nanoTime the point on the clock of {@link System#nanoTime()}; meaningless for {@link #NONE}
 */
public record Deadline(long nanoTime) {

    /** Never. */
    public static final Deadline NONE = new Deadline(Long.MAX_VALUE);

    /**
     * @param time how long from now on, positive
     */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
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
