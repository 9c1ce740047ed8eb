package io.framex.rpc.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.framex.rpc.store.index.IndexedStore;
import io.framex.rpc.store.index.MemoryJournal;

/** A store of an application's own, which accepts requests all the time, and for a while hands out none. */
public final class FailingStore implements RequestStore {

    /** How it fails. */
    public enum Way implements Supplier<CompletionStage<List<RequestRecord>>> {
        THROWS {
            @Override
            public CompletionStage<List<RequestRecord>> get() {
                throw new IllegalStateException("thrown by the store");
            }
        },
        COMPLETES_WITH_A_FAILURE {
            @Override
            public CompletionStage<List<RequestRecord>> get() {
                return CompletableFuture.failedFuture(new StoreUnavailableException("failed by the store", null));
            }
        }
    }

    private final RequestStore kept;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Way failing;

    public FailingStore(DeliveryRules rules, StoreLimits limits) {
        this.kept = new IndexedStore(new MemoryJournal(), limits, rules, Clock.systemUTC());
    }

    /** From now on; {@code null} to work again. */
    public void fail(Way way) {
        failing = way;
    }

    /** How often it has failed. */
    public int failures() {
        return failures.get();
    }

    @Override
    public CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration) {
        Way way = failing;
        if (way == null) {
            return kept.lease(queue, max, duration);
        }
        failures.incrementAndGet();
        return way.get();
    }

    @Override
    public void open(StoreListener listener) {
        kept.open(listener);
    }

    @Override
    public CompletionStage<Admission> accept(Submission submission) {
        return kept.accept(submission);
    }

    @Override
    public CompletionStage<Optional<RequestRecord>> find(String id) {
        return kept.find(id);
    }

    @Override
    public CompletionStage<Settlement> settle(String id, String lease, Outcome outcome) {
        return kept.settle(id, lease, outcome);
    }

    @Override
    public CompletionStage<Settlement> cancel(String id) {
        return kept.cancel(id);
    }

    @Override
    public CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max) {
        return kept.dead(after, max);
    }

    @Override
    public CompletionStage<Settlement> revive(String id, long expiresAt) {
        return kept.revive(id, expiresAt);
    }

    @Override
    public CompletionStage<Settlement> discard(String id) {
        return kept.discard(id);
    }

    @Override
    public CompletionStage<Boolean> remember(String app, Optional<byte[]> schema) {
        return kept.remember(app, schema);
    }

    @Override
    public Map<String, byte[]> apps() {
        return kept.apps();
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public int depth(String queue) {
        return kept.depth(queue);
    }

    @Override
    public void close() {
        kept.close();
    }
}
