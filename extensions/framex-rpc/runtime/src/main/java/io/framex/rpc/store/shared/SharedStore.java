package io.framex.rpc.store.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.jboss.logging.Logger;

import io.framex.rpc.limit.SharedBuckets;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.DeadLetters;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.Settlement;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.StoreState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Transitions;

/** Decides what becomes of requests that several brokers share; {@link SharedStorage} keeps them. Thread safe. */
public final class SharedStore implements RequestStore, SharedEvents {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final int SWEPT_AT_ONCE = 500;
    private static final long LOOKS_AT_EVERYTHING_SECONDS = 20;
    private static final RequestState OPEN = RequestState.NEW;

    private final SharedStorage storage;
    private final Transitions transitions;
    private final Clock clock;
    private final SharedApps apps;
    private final Gauges gauges;
    private final Sweeper sweeper;
    private StoreListener listener;

    public SharedStore(SharedStorage storage, Transitions transitions, Clock clock) {
        this.storage = storage;
        this.transitions = transitions;
        this.clock = clock;
        this.apps = new SharedApps(storage);
        this.gauges = new Gauges(storage);
        this.sweeper = new Sweeper(this::sweep);
    }

    /** Buckets of tokens that all brokers share; empty where the storage has none. */
    public Optional<SharedBuckets> buckets() {
        return storage.buckets();
    }

    @Override
    public void open(StoreListener events) {
        listener = events;
        storage.open(this);
        try {
            apps.refresh().toCompletableFuture().join();
        } catch (CompletionException failure) {
            storage.close();
            throw new IllegalStateException("The applications of the broker cannot be read: "
                    + failure.getCause().getMessage(), failure.getCause());
        }
        sweeper.start();
        sweeper.every(1, gauges::refresh);
        sweeper.every(LOOKS_AT_EVERYTHING_SECONDS, listener::missed);
        gauges.refresh();
        listener.missed();
    }

    @Override
    public CompletionStage<Admission> accept(Submission submission) {
        String queue = listener.queueOf(submission.target());
        return storage.insert(submission, queue).handle((admission, failure) -> {
            if (failure != null) {
                return new Admission.Refused(false, "The storage of the broker does not work");
            }
            if (admission instanceof Admission.Accepted) {
                sweeper.after(submission.expiresAt() - clock.millis());
                listener.available(queue);
            }
            return admission;
        });
    }

    @Override
    public CompletionStage<Optional<RequestRecord>> find(String id) {
        return storage.find(id);
    }

    @Override
    public CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration) {
        return storage.lease(queue, max, duration).thenApply(leased -> {
            if (!leased.isEmpty()) {
                sweeper.after(duration.toMillis());
            }
            return leased;
        });
    }

    @Override
    public CompletionStage<Settlement> settle(String id, String lease, Outcome outcome) {
        if (!(outcome instanceof Outcome.Retry)) {
            return end(id, Condition.leased(lease), outcome);
        }
        return storage.find(id).thenCompose(found -> {
            if (found.isEmpty() || !lease.equals(found.get().state().lease())) {
                return CompletableFuture.completedFuture(found.isEmpty() ? Settlement.UNKNOWN : Settlement.STALE);
            }
            return again(found.get(), outcome, clock.millis());
        });
    }

    private CompletionStage<Settlement> end(String id, Condition condition, Outcome outcome) {
        return end(id, condition, transitions.after(OPEN, Long.MAX_VALUE, outcome, clock.millis()));
    }

    private CompletionStage<Settlement> end(String id, Condition condition, RequestState state) {
        return storage.end(id, condition, state).thenApply(changed -> {
            if (changed.settlement() == Settlement.RECORDED) {
                sweeper.after(state.until() - clock.millis());
                listener.settled(changed.request());
            }
            return changed.settlement();
        });
    }

    /** An attempt was in vain. */
    private CompletionStage<Settlement> again(RequestRecord request, Outcome outcome, long now) {
        String id = request.submission().id();
        String lease = request.state().lease();
        RequestState next = transitions.after(request.state(), request.submission().expiresAt(), outcome, now);
        if (next.status().isFinal()) {
            return end(id, Condition.leased(lease), next);
        }
        return storage.defer(id, lease, next).thenApply(settlement -> {
            sweeper.after(next.until() - now);
            return settlement;
        });
    }

    @Override
    public CompletionStage<Settlement> cancel(String id) {
        return end(id, Condition.UNANSWERED, new Outcome.Failed("cancelled"));
    }

    @Override
    public CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max) {
        return storage.dead(after, max);
    }

    @Override
    public CompletionStage<Settlement> revive(String id, long expiresAt) {
        return storage.revive(id, expiresAt).thenApply(settlement -> {
            if (settlement == Settlement.RECORDED) {
                storage.find(id).thenAccept(found -> found
                        .ifPresent(request -> listener.available(listener.queueOf(request.submission().target()))));
            }
            return settlement;
        });
    }

    @Override
    public CompletionStage<Settlement> discard(String id) {
        return storage.discard(id);
    }

    @Override
    public CompletionStage<Boolean> remember(String app, Optional<byte[]> schema) {
        return apps.remember(app, schema);
    }

    @Override
    public Map<String, byte[]> apps() {
        return apps.all();
    }

    @Override
    public int size() {
        return gauges.size();
    }

    @Override
    public int depth(String queue) {
        return gauges.depth(queue);
    }

    @Override
    public CompletionStage<StoreState> state(int max) {
        return storage.state(max);
    }

    @Override
    public void close() {
        sweeper.stop();
        storage.close();
    }

    @Override
    public void available(String queue) {
        listener.available(queue);
    }

    @Override
    public void settled(String id) {
        listener.settledElsewhere(id);
    }

    @Override
    public void remembered(String app) {
        apps.refresh(app);
    }

    @Override
    public void missed() {
        apps.refresh();
        listener.missed();
    }

    /** Looks once at what is due; says in how many milliseconds something is due next. */
    private CompletionStage<Long> sweep() {
        return storage.sweep(SWEPT_AT_ONCE).thenCompose(found -> {
            found.available().forEach(listener::available);
            CompletableFuture<?>[] decided = found.overdue().stream().map(request -> decide(request, found.now()))
                    .map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new);
            return CompletableFuture.allOf(decided).thenApply(done -> found.nextDue() - found.now());
        });
    }

    private CompletionStage<Settlement> decide(RequestRecord request, long now) {
        String id = request.submission().id();
        if (request.state().lease() != null) {
            LOG.debugf("The lease of the request %s ended without an answer", id);
            return again(request, new Outcome.Retry("the lease ended without an answer", true), now);
        }
        return end(id, Condition.PENDING, new Outcome.Failed("expired"));
    }
}
