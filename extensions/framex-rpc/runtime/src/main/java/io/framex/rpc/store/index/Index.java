package io.framex.rpc.store.index;

import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final class Queue {
        final Deque<Entry> waiting = new ArrayDeque<>();
        int depth;
        int leased;

        /** When the next pending one was accepted; 0 where none stands here. */
        long oldest() {
            while (!waiting.isEmpty() && (!waiting.peek().queued || waiting.peek().state.status() != RequestStatus.PENDING)) {
                waiting.poll().queued = false;
            }
            return waiting.isEmpty() ? 0 : waiting.peek().submission.createdAt();
        }
    }

    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, Queue> queues = new HashMap<>();
    private final NavigableMap<DeadLetterPosition, Entry> dead = new TreeMap<>();
    private long bytes;

    Entry find(String id) {
        return byId.get(id);
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
        String id = entry.submission.id();
        byId.put(id, entry);
        entry.submission.repetition().ifPresent(repetition -> byKey.put(repetition.key(), entry));
        bytes += entry.size();
        count(entry, 1);
    }

    void remove(Entry entry) {
        byId.remove(entry.submission.id());
        entry.submission.repetition().ifPresent(repetition -> byKey.remove(repetition.key(), entry));
        bytes -= entry.size();
        count(entry, -1);
    }

    /** Changes an entry, and what is counted of it. */
    void change(Entry entry, Runnable change) {
        bytes -= entry.size();
        count(entry, -1);
        change.run();
        bytes += entry.size();
        count(entry, 1);
    }

    /** Puts an entry at the end of its queue. */
    void enqueue(Entry entry) {
        entry.queued = true;
        queues.computeIfAbsent(entry.queue, name -> new Queue()).waiting.add(entry);
    }

    /** Takes the next pending entry out of a queue; {@code null} where there is none. */
    Entry dequeue(String queue) {
        Queue known = queues.get(queue);
        while (known != null && !known.waiting.isEmpty()) {
            Entry entry = known.waiting.poll();
            // One that was cancelled or has expired meanwhile still stands in the queue.
            if (entry.queued && entry.state.status() == RequestStatus.PENDING) {
                entry.queued = false;
                return entry;
            }
            entry.queued = false;
        }
        return null;
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
        Queue queue = queues.computeIfAbsent(entry.queue, name -> new Queue());
        queue.depth += one;
        queue.leased += entry.state.status() == RequestStatus.PROCESSING ? one : 0;
        if (queue.depth == 0) {
            // Names of queues come from senders; nothing may be left of them.
            queue.waiting.forEach(left -> left.queued = false);
            queues.remove(entry.queue);
        }
    }
}
