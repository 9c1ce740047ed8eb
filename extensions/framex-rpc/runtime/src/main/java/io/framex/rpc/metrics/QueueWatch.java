package io.framex.rpc.metrics;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.framex.rpc.store.QueueState;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.StoreState;

/** Knows what the store held when it was last asked, which gauges make it ask again after a second. Thread safe. */
public final class QueueWatch {

    /** Beyond these, some queues are left out. */
    public static final int MOST_QUEUES = 10_000;

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RequestStore store;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private volatile StoreState last = StoreState.EMPTY;

    public QueueWatch(RequestStore store) {
        this.store = store;
    }

    /** Dead letters that are kept. */
    double deadLetters() {
        return state().deadLetters();
    }

    /** One queue. */
    QueueState queue(String name) {
        return state().queues().stream().filter(queue -> queue.queue().equals(name)).findFirst()
                .orElse(new QueueState(name, 0, 0, 0));
    }

    /** All other queues together. */
    QueueState others(Set<String> known) {
        List<QueueState> others = state().queues().stream().filter(queue -> !known.contains(queue.queue())).toList();
        return new QueueState("", others.stream().mapToInt(QueueState::waiting).sum(),
                others.stream().mapToInt(QueueState::leased).sum(),
                others.stream().mapToLong(QueueState::oldest).filter(oldest -> oldest > 0).min().orElse(0));
    }

    /** Asks the store without waiting for what it says. */
    public void refresh() {
        asked.set(System.nanoTime());
        store.state(MOST_QUEUES).thenAccept(state -> last = state);
    }

    private StoreState state() {
        long before = asked.get();
        if (System.nanoTime() - before >= FRESH_NANOS && asked.compareAndSet(before, System.nanoTime())) {
            refresh();
        }
        return last;
    }
}
