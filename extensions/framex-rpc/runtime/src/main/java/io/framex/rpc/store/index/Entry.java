package io.framex.rpc.store.index;

import java.util.concurrent.CompletableFuture;

import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Submission;

/** A request in the index. Guarded by the lock of the index. */
final class Entry {

    /** What objects around the bytes of a request take, roughly. */
    private static final int OVERHEAD = 512;

    final long sequence;
    final String queue;
    Submission submission;
    RequestState state;
    /** Completes when the latest state has been written. */
    CompletableFuture<Void> written;
    /** Whether it stands in its queue. */
    boolean queued;
    /** When the timeline looks at it next; {@link Long#MAX_VALUE} for never. */
    long due = Long.MAX_VALUE;

    Entry(long sequence, String queue, Submission submission, RequestState state) {
        this.sequence = sequence;
        this.queue = queue;
        this.submission = submission;
        this.state = state;
    }

    RequestRecord snapshot() {
        return new RequestRecord(submission, state);
    }

    /** When something has to be done about it if nothing happens until then. */
    long nextDue() {
        if (state.status() == RequestStatus.PENDING && !queued) {
            return Math.min(state.until(), submission.expiresAt());
        }
        return state.status() == RequestStatus.PENDING ? submission.expiresAt() : state.until();
    }

    /** Bytes that it takes in memory. */
    long size() {
        return OVERHEAD + submission.size() + (state.result() == null ? 0 : state.result().length)
                + (state.error() == null ? 0 : state.error().length());
    }
}
