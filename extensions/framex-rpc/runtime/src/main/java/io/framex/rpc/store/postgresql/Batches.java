package io.framex.rpc.store.postgresql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * Does together what comes while earlier work is under way: the more there is to do, the more share one statement. Nothing
 * waits for company. Thread safe.
 *
 * @param <T> what is to be done
 * @param <R> what comes of it
 */
final class Batches<T, R> {

    private static final int AT_ONCE = 2;
    private static final int LARGEST_BATCH = 500;
    private static final long LARGEST_BATCH_BYTES = 8L << 20;

    private record Item<T, R>(T work, int size, Promise<R> result) {
    }

    private final int mostWaiting;
    private final long mostBytes;
    private final Function<List<T>, Future<List<R>>> run;
    private final Deque<Item<T, R>> waiting = new ArrayDeque<>();
    private long bytes;
    private int pending;
    private int running;

    /**
     * @param mostWaiting how many may wait or be under way
     * @param mostBytes how many bytes they may take
     * @param run does many at once, and gives the results in the same order
     */
    Batches(int mostWaiting, long mostBytes, Function<List<T>, Future<List<R>>> run) {
        this.mostWaiting = mostWaiting;
        this.mostBytes = mostBytes;
        this.run = run;
    }

    Future<R> add(T work, int size) {
        Item<T, R> item = new Item<>(work, size, Promise.promise());
        synchronized (this) {
            if (pending >= mostWaiting || bytes + size > mostBytes) {
                return Future.failedFuture("too many changes wait for PostgreSQL");
            }
            pending++;
            bytes += size;
            waiting.add(item);
        }
        next();
        return item.result().future();
    }

    private void next() {
        List<Item<T, R>> batch = take();
        if (batch.isEmpty()) {
            return;
        }
        run.apply(batch.stream().map(Item::work).toList()).onComplete(done -> {
            synchronized (this) {
                running--;
                pending -= batch.size();
                batch.forEach(item -> bytes -= item.size());
            }
            next();
            for (int i = 0; i < batch.size(); i++) {
                if (done.succeeded()) {
                    batch.get(i).result().complete(done.result().get(i));
                } else {
                    batch.get(i).result().fail(done.cause());
                }
            }
        });
    }

    private synchronized List<Item<T, R>> take() {
        List<Item<T, R>> batch = new ArrayList<>();
        if (running == AT_ONCE || waiting.isEmpty()) {
            return batch;
        }
        running++;
        long size = 0;
        while (!waiting.isEmpty() && batch.size() < LARGEST_BATCH && (batch.isEmpty() || size < LARGEST_BATCH_BYTES)) {
            Item<T, R> item = waiting.poll();
            size += item.size();
            batch.add(item);
        }
        return batch;
    }
}
