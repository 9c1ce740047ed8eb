package io.framex.proxy.forward;

import io.vertx.core.Vertx;

/**
 * Finds out when an upstream does nothing for too long. Time in which the client is waited for does not count: its limits are
 * the server's own. Used on one event loop.
 */
final class IdleWatch {

    private final Vertx vertx;
    private final long limitNanos;
    private final Exchange exchange;
    private long last = System.nanoTime();
    private long timer = -1;

    IdleWatch(Vertx vertx, long limitNanos, Exchange exchange) {
        this.vertx = vertx;
        this.limitNanos = limitNanos;
        this.exchange = exchange;
    }

    void start() {
        schedule(limitNanos);
    }

    /** Something moved. */
    void touch() {
        last = System.nanoTime();
    }

    void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    private void schedule(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), fired -> look());
    }

    private void look() {
        timer = -1;
        if (!exchange.waitsForUpstream()) {
            touch();
        }
        long left = limitNanos - (System.nanoTime() - last);
        if (left > 0) {
            schedule(left);
        } else {
            exchange.timedOut();
        }
    }
}
