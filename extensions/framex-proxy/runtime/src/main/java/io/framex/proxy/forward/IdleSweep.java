package io.framex.proxy.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Looks at all exchanges of one event loop every now and then. A timer for each request would cost each request. Used on its
 * event loop only.
 */
final class IdleSweep {

    /** Time between two looks, in milliseconds: how precise limits of time are. */
    static final long TICK_MILLIS = 100;

    private static final long HELD_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(3 * TICK_MILLIS);

    private static final FastThreadLocal<IdleSweep> CURRENT = new FastThreadLocal<>() {
        @Override
        protected IdleSweep initialValue() {
            return new IdleSweep();
        }
    };

    private final List<IdleWatch> watches = new ArrayList<>();
    private ScheduledFuture<?> schedule;
    private long now;

    /** The one of the event loop that calls. */
    static IdleSweep current() {
        return CURRENT.get();
    }

    /** The time of the last look, in nanoseconds. */
    long now() {
        return now;
    }

    void add(IdleWatch watch, EventLoop loop) {
        if (schedule == null) {
            now = System.nanoTime();
            schedule = loop.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
        watch.position = watches.size();
        watches.add(watch);
    }

    void remove(IdleWatch watch) {
        int position = watch.position;
        if (position < 0) {
            return;
        }
        watch.position = -1;
        IdleWatch last = watches.remove(watches.size() - 1);
        if (last != watch) {
            last.position = position;
            watches.set(position, last);
        }
    }

    private void tick() {
        long before = now;
        now = System.nanoTime();
        // Who was held up itself cannot blame upstreams for it: what they sent may not have been read yet.
        boolean heldUp = now - before > HELD_UP_NANOS;
        if (watches.isEmpty()) {
            schedule.cancel(false);
            schedule = null;
        }
        for (int i = watches.size() - 1; i >= 0; i--) {
            if (heldUp) {
                watches.get(i).touch();
            } else {
                watches.get(i).look();
            }
        }
    }
}
