package io.framex.rpc.store.index;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.store.Admission;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.Submission;

/** How requests come into a store: as new ones, within its limits, or as repetitions. Takes the lock of the store itself. */
final class Admissions {

    private final Object lock;
    private final Index index;
    private final Places places;
    private final Lifecycle lifecycle;
    private final Journal journal;
    private final StoreLimits limits;
    private final StoreListener listener;
    private long lastSequence;

    Admissions(Object lock, Index index, Places places, Lifecycle lifecycle, Journal journal, StoreLimits limits,
            StoreListener listener) {
        this.lock = lock;
        this.index = index;
        this.places = places;
        this.lifecycle = lifecycle;
        this.journal = journal;
        this.limits = limits;
        this.listener = listener;
    }

    /** A request with that number is there already. With the lock. */
    void seen(long sequence) {
        lastSequence = Math.max(lastSequence, sequence);
    }

    /** Takes a request in, unless it is there already or there is no room. */
    CompletionStage<Admission> accept(Submission submission) {
        Entry entry;
        CompletableFuture<Void> writing;
        synchronized (lock) {
            Optional<Entry> known = submission.repetition().map(repetition -> index.findByKey(repetition.key()));
            if (known.isPresent()) {
                return repeated(known.get(), submission);
            }
            entry = new Entry(lastSequence + 1, places.of(submission), submission, RequestState.NEW);
            Admission refusal = refusal(entry);
            if (refusal != null) {
                return CompletableFuture.completedFuture(refusal);
            }
            lastSequence = entry.sequence;
            index.add(entry);
            writing = journal.append(new Change.Accepted(entry.sequence, submission));
            entry.written = writing;
        }
        return writing.handle((done, failure) -> failure == null ? accepted(entry, writing, submission) : notWritten(entry));
    }

    private CompletionStage<Admission> repeated(Entry known, Submission submission) {
        boolean same = submission.repetition().get().equals(known.repetition);
        if (!same) {
            return CompletableFuture.completedFuture(new Admission.Conflicting());
        }
        return known.written.handle((done, failure) -> {
            synchronized (lock) {
                return failure == null ? new Admission.Repeated(known.snapshot()) : storageFails();
            }
        });
    }

    private Admission refusal(Entry entry) {
        if (index.depth(entry.queue()) >= limits.queue()) {
            return new Admission.Refused(true, "The queue of this application is full");
        }
        if (index.size() >= limits.requests() || index.bytes() + entry.size() > limits.bytes() || !journal.hasRoom()) {
            return new Admission.Refused(false, "The broker is full");
        }
        return null;
    }

    private Admission accepted(Entry entry, CompletableFuture<Void> writing, Submission submission) {
        offer(entry, writing);
        return new Admission.Accepted(new RequestRecord(submission, RequestState.NEW));
    }

    /** A request has been written down, and can be handed out. */
    void offer(Entry entry, CompletableFuture<Void> writing) {
        boolean offered;
        synchronized (lock) {
            entry.hasBeenWritten(writing);
            offered = lifecycle.offer(entry);
            lifecycle.schedule(entry);
        }
        if (offered) {
            listener.available(entry.queue());
        }
    }

    /** It may be in the journal all the same. */
    private Admission notWritten(Entry entry) {
        synchronized (lock) {
            lifecycle.forget(entry);
        }
        return storageFails();
    }

    private static Admission storageFails() {
        return new Admission.Refused(false, "The storage of the broker does not work");
    }
}
