package io.framex.proxy.resilience;

import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;

/** How an upstream answers when it is asked how it is. Thread safe. */
public final class Health {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy");

    private final String upstream;
    private final int limit;
    private final AtomicInteger wrong = new AtomicInteger();

    /**
     * @param upstream its base URL, for the log
     * @param limit how many answers in a row must be wrong
     */
    public Health(String upstream, int limit) {
        this.upstream = upstream;
        this.limit = limit;
    }

    /** It answered as it should, or not. */
    public void answered(boolean well) {
        if (well) {
            if (wrong.getAndSet(0) >= limit) {
                LOG.infof("Upstream %s is well again", upstream);
            }
        } else if (wrong.incrementAndGet() == limit) {
            LOG.warnf("Upstream %s did not answer its health path %d times in a row: requests are refused until it does",
                    upstream, limit);
        }
    }

    /** Whether requests may be sent to it. */
    public boolean isWell() {
        return wrong.get() < limit;
    }
}
