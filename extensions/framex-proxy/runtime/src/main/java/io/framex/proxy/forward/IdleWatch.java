package io.framex.proxy.forward;

import io.vertx.core.impl.ContextInternal;

/**
 * Finds out when an upstream does nothing for too long. Time in which the client is waited for does not count: its limits are
 * the server's own. Used on one event loop.
 */
final class IdleWatch {

    /** Where the sweep keeps it; -1 where it does not. */
    int position = -1;

    private final ContextInternal context;
    private final long limitNanos;
    private final Exchange exchange;
    private final IdleSweep sweep = IdleSweep.current();
    private long last;

    /**
     * @param context of the request
     */
    IdleWatch(ContextInternal context, long limitNanos, Exchange exchange) {
        this.context = context;
        this.limitNanos = limitNanos;
        this.exchange = exchange;
    }

    void start() {
        sweep.add(this, context.nettyEventLoop());
        touch();
    }

    /** Something moved. */
    void touch() {
        last = sweep.now();
    }

    void stop() {
        sweep.remove(this);
    }

    void look() {
        if (!exchange.waitsForUpstream()) {
            touch();
        } else if (sweep.now() - last > limitNanos) {
            context.runOnContext(late -> exchange.timedOut());
        }
    }
}
