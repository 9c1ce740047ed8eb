package com.example.plain.services;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

/** Requests in memory, each for a second, as the broker keeps them in the benchmark. */
@Singleton
class MemoryRequests {

    private static final long KEPT_MILLIS = 1000;

    private record Kept(Sent sent, Status status, long until) {
    }

    private final Map<String, Kept> byId = new HashMap<>();
    private final Deque<String> oldest = new ArrayDeque<>();

    synchronized void keep(Sent sent, Status status) {
        long now = System.currentTimeMillis();
        byId.put(status.id(), new Kept(sent, status, now + KEPT_MILLIS));
        oldest.add(status.id());
        while (byId.get(oldest.peek()).until() < now) {
            byId.remove(oldest.poll());
        }
    }
}
