package io.framex.rpc.store.index;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.QueueState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.StoreState;

/** The requests by what they are looked for. Guarded by the lock of the store around it. */
final class Index {

    private final IdTable byId = new IdTable();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Queue> queues = new HashMap<>();
    private final NavigableMap<DeadLetterPosition, Entry> dead = new TreeMap<>();
    private long bytes;

    Entry find(String id) {
        return byId.find(RequestId.of(id));
    }

    Entry findByKey(String key) {
        return byKey.get(key);
    }

    int size() {
        return byId.size();
    }

    long bytes() {
        return bytes;
    }

    int depth(String queue) {
        Queue known = queues.get(queue);
        return known == null ? 0 : known.depth;
    }

    /** Some of the queues, up to so many. */
    StoreState state(int max) {
        return new StoreState(dead.size(), queues.entrySet().stream().limit(max).map(known -> new QueueState(known.getKey(),
                known.getValue().depth - known.getValue().leased, known.getValue().leased, known.getValue().oldest())).toList());
    }

    /** Dead letters after a place, in their order. */
    Stream<Entry> deadAfter(DeadLetterPosition place) {
        return dead.tailMap(place, false).values().stream();
    }

    void add(Entry entry) {
        byId.put(entry);
        if (entry.repetition != null) {
            byKey.put(entry.repetition.key(), entry);
        }
        bytes += entry.size();
        count(entry, 1);
    }

    /** Once: one that is written again after it was forgotten may come here a second time. */
    void remove(Entry entry) {
        if (!byId.remove(entry)) {
            return;
        }
        leave(entry);
        if (entry.repetition != null) {
            byKey.remove(entry.repetition.key(), entry);
        }
        bytes -= entry.size();
        count(entry, -1);
    }

    /** Changes the state of an entry, which leaves its queue, and what is counted of it. */
    void change(Entry entry, Runnable change) {
        leave(entry);
        bytes -= entry.size();
        count(entry, -1);
        change.run();
        bytes += entry.size();
        count(entry, 1);
    }

    /** Puts an entry at the end of its queue. */
    void enqueue(Entry entry) {
        queues.computeIfAbsent(entry.queue(), name -> new Queue()).add(entry);
    }

    /** Takes the next entry out of a queue; {@code null} where there is none. */
    Entry dequeue(String queue) {
        Queue known = queues.get(queue);
        Entry next = known == null ? null : known.first();
        if (next != null) {
            known.remove(next);
        }
        return next;
    }

    private void leave(Entry entry) {
        if (entry.queued) {
            queues.get(entry.queue()).remove(entry);
        }
    }

    private void count(Entry entry, int one) {
        if (entry.state.dead() && one > 0) {
            dead.put(DeadLetterPosition.of(entry.snapshot()), entry);
        } else if (entry.state.dead()) {
            dead.remove(DeadLetterPosition.of(entry.snapshot()));
        }
        if (entry.state.status().isFinal()) {
            return;
        }
        Queue queue = queues.computeIfAbsent(entry.queue(), name -> new Queue());
        queue.depth += one;
        queue.leased += entry.state.status() == RequestStatus.PROCESSING ? one : 0;
        if (queue.depth == 0) {
            // Names of queues come from senders; nothing may be left of them.
            queues.remove(entry.queue());
        }
    }
}
