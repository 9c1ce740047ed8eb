package io.framex.runtime.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Looks at all connections of one event loop every now and then. A timer for each request would cost each request; this costs
 * nothing while requests come and go. Used on its event loop only; runs only while there are connections.
 */
final class Sweep {

    /** Time between two looks, in milliseconds: how precise limits of time are. */
    static final long TICK_MILLIS = 500;

    private static final FastThreadLocal<Sweep> CURRENT = new FastThreadLocal<>() {
        @Override
        protected Sweep initialValue() {
            return new Sweep();
        }
    };

    private final List<WireWatch> connections = new ArrayList<>();
    private ScheduledFuture<?> schedule;

    /** The one of the event loop that calls. */
    static Sweep current() {
        return CURRENT.get();
    }

    void add(WireWatch connection, EventLoop loop) {
        connection.position = connections.size();
        connections.add(connection);
        if (schedule == null) {
            schedule = loop.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void remove(WireWatch connection) {
        int position = connection.position;
        if (position < 0) {
            return;
        }
        connection.position = -1;
        WireWatch last = connections.remove(connections.size() - 1);
        if (last != connection) {
            last.position = position;
            connections.set(position, last);
        }
        if (connections.isEmpty()) {
            schedule.cancel(false);
            schedule = null;
        }
    }

    /** From the end, since what is removed on the way is replaced by the last one. */
    private void tick() {
        for (int i = connections.size() - 1; i >= 0; i--) {
            if (i < connections.size()) {
                connections.get(i).tick();
            }
        }
    }
}
