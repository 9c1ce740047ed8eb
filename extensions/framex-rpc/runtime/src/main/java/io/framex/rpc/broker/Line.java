package io.framex.rpc.broker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.framex.rpc.store.QueueReader;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestStore;

/** Those who wait for requests of one application, served one after the other. Thread safe. */
final class Line {

    private final QueueReader reader;
    private final Deque<Taker> takers = new ArrayDeque<>();
    /** Those who do not wait, until they are served or have left. */
    private final Set<Taker> impatient = new LinkedHashSet<>();
    /** Reasons to look into the queue that have not been acted upon; whoever raises it from 0 does the looking. */
    private final AtomicInteger signals = new AtomicInteger();

    Line(String queue, RequestStore store, Duration lease) {
        this.reader = new QueueReader(queue, store, lease, this::serve);
    }

    void join(Taker taker) {
        synchronized (takers) {
            takers.add(taker);
            if (!taker.isPatient()) {
                impatient.add(taker);
            }
        }
        serve();
    }

    void leave(Taker taker) {
        synchronized (takers) {
            takers.remove(taker);
            impatient.remove(taker);
        }
    }

    private void forget(Taker taker) {
        synchronized (takers) {
            impatient.remove(taker);
        }
    }

    /** There may be requests in the queue, or takers in the line. */
    void serve() {
        if (signals.getAndIncrement() == 0) {
            work(1);
        }
    }

    void end() {
        for (Taker taker = next(); taker != null; taker = next()) {
            taker.take(List.of());
        }
    }

    private void work(int seen) {
        int acting = seen;
        while (acting != 0) {
            Taker taker = next();
            int room = taker == null ? 0 : taker.room();
            if (taker == null) {
                acting = signals.addAndGet(-acting);
            } else if (room > 0) {
                List<Taker> told = impatient();
                CompletableFuture<List<RequestRecord>> leased = reader.take(room).toCompletableFuture();
                if (!leased.isDone()) {
                    int resumed = acting;
                    leased.thenAccept(requests -> work(give(taker, requests, told) ? resumed : signals.addAndGet(-resumed)));
                    return;
                }
                acting = give(taker, leased.join(), told) ? acting : signals.addAndGet(-acting);
            }
        }
    }

    /** Those who do not wait and are there already: who comes while the queue is looked into may have missed something. */
    private List<Taker> impatient() {
        synchronized (takers) {
            return impatient.isEmpty() ? List.of() : List.copyOf(impatient);
        }
    }

    private boolean give(Taker taker, List<RequestRecord> requests, List<Taker> told) {
        if (requests.isEmpty()) {
            synchronized (takers) {
                takers.addFirst(taker);
            }
            told.forEach(Taker::nothing);
            return false;
        }
        forget(taker);
        taker.take(requests);
        return true;
    }

    private Taker next() {
        synchronized (takers) {
            return takers.poll();
        }
    }
}
