package io.framex.rpc.store.shared;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how much there was when somebody last looked, for those who cannot wait. Thread safe. */
final class Gauges {

    private static final int MOST_QUEUES = 1000;

    private final SharedStorage storage;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile Levels last = new Levels(0, Map.of());

    Gauges(SharedStorage storage) {
        this.storage = storage;
    }

    int size() {
        return last.requests();
    }

    /** 0 for a queue that is asked for for the first time. */
    int depth(String queue) {
        if (asked.size() < MOST_QUEUES) {
            asked.add(queue);
        }
        return last.depths().getOrDefault(queue, 0);
    }

    void refresh() {
        storage.levels(Set.copyOf(asked)).thenAccept(levels -> last = levels);
    }
}
