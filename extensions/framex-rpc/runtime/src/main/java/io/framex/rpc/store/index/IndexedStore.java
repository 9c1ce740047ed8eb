package io.framex.rpc.store.index;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.store.Admission;
import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.DeadLetters;
import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.Settlement;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.StoreState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Tokens;
import io.framex.rpc.store.Transitions;

/**
 * Keeps all requests in memory, under one lock that is held for a few instructions at a time, and has a {@link Journal} write
 * down every change. What the journal promises about the end of the process, this store promises.
 */
public final class IndexedStore implements RequestStore {

    private final Object lock = new Object();
    private final Index index = new Index();
    private final Timeline timeline = new Timeline();
    private final Apps apps;
    private final Lifecycle lifecycle;
    private final Journal journal;
    private final StoreLimits limits;
    private final Clock clock;
    private final Ticker ticker;
    private StoreListener listener;
    private Places places;
    private Admissions admissions;

    /**
     * @param clock tells when requests expire
     */
    public IndexedStore(Journal journal, StoreLimits limits, DeliveryRules rules, Clock clock) {
        this.journal = journal;
        this.limits = limits;
        this.apps = new Apps(journal, limits.apps());
        this.clock = clock;
        this.ticker = new Ticker(lock, clock, timeline::firstDue, this::tick);
        this.lifecycle = new Lifecycle(index, timeline, journal, new Transitions(rules), clock, ticker::wake);
    }

    @Override
    public void open(StoreListener events) {
        listener = events;
        places = new Places(events::queueOf);
        admissions = new Admissions(lock, index, places, lifecycle, journal, limits, events);
        Set<String> queues = new HashSet<>();
        journal.open(new Recovery() {
            @Override
            public void request(long sequence, Submission submission, RequestState state) {
                queues.add(recover(sequence, submission, state));
            }

            @Override
            public void app(String name, byte[] schema) {
                apps.recover(name, schema);
            }
        });
        ticker.start();
        queues.forEach(listener::available);
    }

    private String recover(long sequence, Submission submission, RequestState state) {
        synchronized (lock) {
            boolean answered = state.status().isFinal() && !state.dead();
            Entry entry = new Entry(sequence, places.of(submission), answered ? submission.withoutParams() : submission, state);
            admissions.seen(sequence);
            index.add(entry);
            if (Leases.isOwn(state)) {
                lifecycle.interrupted(entry);
                recorded(Moved.of(entry));
            }
            if (entry.state.status() == RequestStatus.PENDING && entry.state.until() <= clock.millis()) {
                index.enqueue(entry);
            }
            timeline.schedule(entry);
            return entry.queue();
        }
    }

    @Override
    public CompletionStage<Admission> accept(Submission submission) {
        return admissions.accept(submission);
    }

    @Override
    public CompletionStage<Optional<RequestRecord>> find(String id) {
        synchronized (lock) {
            Entry entry = index.find(id);
            if (entry == null) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            RequestRecord record = entry.snapshot();
            // What is told must not be taken back by a crash.
            return entry.written.thenApply(done -> Optional.of(record));
        }
    }

    @Override
    public CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration) {
        List<RequestRecord> leased = new ArrayList<>();
        synchronized (lock) {
            long now = clock.millis();
            boolean own = listener.isOwn(queue);
            Entry entry;
            while (leased.size() < max && (entry = index.dequeue(queue)) != null) {
                if (entry.expiresAt > now) {
                    lifecycle.move(entry, entry.state.leased(Leases.next(own), now + duration.toMillis()));
                    leased.add(entry.snapshot());
                }
                lifecycle.schedule(entry);
            }
        }
        return CompletableFuture.completedFuture(leased);
    }

    @Override
    public CompletionStage<Settlement> settle(String id, String lease, Outcome outcome) {
        Moved moved;
        synchronized (lock) {
            Entry entry = index.find(id);
            if (entry == null) {
                return CompletableFuture.completedFuture(Settlement.UNKNOWN);
            }
            if (entry.state.lease() == null || !Tokens.equal(entry.state.lease(), lease)) {
                return CompletableFuture.completedFuture(Settlement.STALE);
            }
            lifecycle.apply(entry, outcome);
            moved = Moved.of(entry);
        }
        return recorded(moved);
    }

    /** Told to the listener, and to the caller, when it has been written. Not with the lock: it may have been by now. */
    private CompletionStage<Settlement> recorded(Moved moved) {
        return moved.written.thenApply(done -> {
            if (moved.request.state().status().isFinal()) {
                listener.settled(moved.request);
            }
            return Settlement.RECORDED;
        });
    }

    @Override
    public CompletionStage<Settlement> cancel(String id) {
        Moved moved;
        synchronized (lock) {
            Entry entry = index.find(id);
            if (entry == null || entry.state.status().isFinal()) {
                return CompletableFuture.completedFuture(entry == null ? Settlement.UNKNOWN : Settlement.STALE);
            }
            lifecycle.apply(entry, new Outcome.Failed("cancelled"));
            moved = Moved.of(entry);
        }
        return recorded(moved);
    }

    @Override
    public CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max) {
        synchronized (lock) {
            return CompletableFuture.completedFuture(DeadLetters.upTo(max,
                    index.deadAfter(after).limit(max + 1L).map(Entry::snapshot).toList()));
        }
    }

    @Override
    public CompletionStage<Settlement> revive(String id, long expiresAt) {
        Entry entry;
        CompletableFuture<Void> writing;
        synchronized (lock) {
            entry = index.find(id);
            if (entry == null || !entry.state.dead()) {
                return CompletableFuture.completedFuture(entry == null ? Settlement.UNKNOWN : Settlement.STALE);
            }
            index.change(entry, () -> {
                entry.expiresAt = expiresAt;
                entry.state = RequestState.NEW;
            });
            writing = journal.append(new Change.Revived(entry.sequence, entry.submission()))
                    .thenCombine(journal.append(new Change.Moved(entry.sequence, entry.state)), (one, other) -> null);
            entry.written = writing;
        }
        return writing.thenApply(done -> {
            admissions.offer(entry, writing);
            return Settlement.RECORDED;
        });
    }

    @Override
    public CompletionStage<Settlement> discard(String id) {
        synchronized (lock) {
            Entry entry = index.find(id);
            if (entry == null || !entry.state.dead()) {
                return CompletableFuture.completedFuture(entry == null ? Settlement.UNKNOWN : Settlement.STALE);
            }
            return lifecycle.forget(entry).thenApply(done -> Settlement.RECORDED);
        }
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
        synchronized (lock) {
            return index.size();
        }
    }

    @Override
    public int depth(String queue) {
        synchronized (lock) {
            return index.depth(queue);
        }
    }

    @Override
    public CompletionStage<StoreState> state(int max) {
        synchronized (lock) {
            return CompletableFuture.completedFuture(index.state(max));
        }
    }

    @Override
    public void close() {
        ticker.stop();
        journal.close();
    }

    /** Looks at one request whose time has come. Called by the ticker with the lock; what it returns is run without. */
    private Runnable tick(long now) {
        Entry entry = timeline.next(now);
        if (entry == null) {
            return null;
        }
        RequestState before = entry.state;
        if (before.status().isFinal()) {
            if (before.until() <= now) {
                lifecycle.forget(entry);
                return Ticker.NOTHING;
            }
        } else if (before.status() == RequestStatus.PROCESSING && before.until() <= now) {
            lifecycle.apply(entry, new Outcome.Retry("the lease ended without an answer", true));
        } else if (before.status() == RequestStatus.PENDING && entry.expiresAt <= now) {
            lifecycle.apply(entry, new Outcome.Failed("expired"));
        }
        boolean offered = lifecycle.offer(entry);
        lifecycle.schedule(entry);
        if (offered) {
            return () -> listener.available(entry.queue());
        }
        if (entry.state == before || !entry.state.status().isFinal()) {
            return Ticker.NOTHING;
        }
        Moved moved = Moved.of(entry);
        return () -> recorded(moved);
    }

    /** A request as it has become, and when that has been written. Read with the lock. */
    private record Moved(RequestRecord request, CompletionStage<Void> written) {

        static Moved of(Entry entry) {
            return new Moved(entry.snapshot(), entry.written);
        }
    }
}
