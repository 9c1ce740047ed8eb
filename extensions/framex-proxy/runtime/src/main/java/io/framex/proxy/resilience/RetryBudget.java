package io.framex.proxy.resilience;

import java.util.concurrent.atomic.AtomicLong;

/** How many further tries there may be, as a share of the requests. Thread safe; never blocks. */
final class RetryBudget {

    private static final long TRY = 1_000;

    private final long perRequest;
    private final long most;
    private final AtomicLong saved;

    /**
     * @param share tries per request, between 0 and 1
     * @param burst tries that can be saved
     */
    RetryBudget(double share, int burst) {
        this.perRequest = Math.round(share * TRY);
        this.most = burst * TRY;
        this.saved = new AtomicLong(most);
    }

    /** A request came. */
    void earn() {
        long now = saved.get();
        if (now < most) {
            saved.compareAndSet(now, Math.min(most, now + perRequest));
        }
    }

    /** Takes one try where there is one. */
    boolean spend() {
        for (long now = saved.get(); now >= TRY; now = saved.get()) {
            if (saved.compareAndSet(now, now - TRY)) {
                return true;
            }
        }
        return false;
    }
}
