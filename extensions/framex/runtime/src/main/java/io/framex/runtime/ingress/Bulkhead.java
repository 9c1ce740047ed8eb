package io.framex.runtime.ingress;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits how much is worked on at the same time. What does not fit is refused at once: nothing waits here. Whoever entered has
 * to leave exactly once. Thread safe; allocates nothing and never blocks.
 */
public final class Bulkhead {

    /** The limit of a bulkhead that refuses nothing. */
    public static final int UNLIMITED = -1;

    private final AtomicInteger ongoing = new AtomicInteger();
    private final int limit;

    /**
     * @param limit how many may be inside at the same time, at least 1, or {@link #UNLIMITED}
     */
    public Bulkhead(int limit) {
        this.limit = limit == UNLIMITED ? Integer.MAX_VALUE : limit;
    }

    /** Enters where there is room. */
    public boolean tryEnter() {
        int seen = ongoing.get();
        while (seen < limit) {
            int witness = ongoing.compareAndExchange(seen, seen + 1);
            if (witness == seen) {
                return true;
            }
            seen = witness;
        }
        return false;
    }

    /** Makes room again. */
    public void leave() {
        ongoing.getAndDecrement();
    }

    /** How many are inside at this moment. */
    public int ongoing() {
        return ongoing.get();
    }
}
