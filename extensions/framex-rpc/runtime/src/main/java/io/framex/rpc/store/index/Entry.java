package io.framex.rpc.store.index;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.framex.rpc.store.Repetition;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Submission;

/**
 * A request in the index. There may be a million of them, so that it holds the parts of a {@link Submission} that are its own, in as
 * few objects as can be. Guarded by the lock of the store.
 */
final class Entry {

    /** What objects around the bytes of a request take, roughly. */
    private static final int OVERHEAD = 256;

    /** Where an entry is that is not in the timeline. */
    static final int NOWHERE = -1;

    /** What was written long ago. */
    static final CompletableFuture<Void> WRITTEN = CompletableFuture.completedFuture(null);

    final long sequence;
    /** As {@link RequestId} has it. */
    final long idHigh;
    final long idLow;
    final String idText;
    final long createdAt;
    /** {@code null} where the sender gave no key. */
    final Repetition repetition;
    /** Completes when the latest state has been written. */
    CompletableFuture<Void> written = WRITTEN;
    RequestState state;
    long expiresAt;
    /** Whether it stands in its queue, between which others. */
    boolean queued;
    Entry before;
    Entry after;
    /** When the timeline looks at it next; {@link Long#MAX_VALUE} for never. */
    long due = Long.MAX_VALUE;
    /** Of the timeline. */
    int place = NOWHERE;
    private final Places.Place shared;
    private final Map<String, String> headers;
    private byte[] params;

    Entry(long sequence, Places.Place shared, Submission submission, RequestState state) {
        RequestId id = RequestId.of(submission.id());
        this.sequence = sequence;
        this.idHigh = id.high();
        this.idLow = id.low();
        this.idText = id.text();
        this.shared = shared;
        this.params = submission.params();
        this.headers = submission.headers();
        this.createdAt = submission.createdAt();
        this.expiresAt = submission.expiresAt();
        this.repetition = submission.repetition().orElse(null);
        this.state = state;
    }

    String queue() {
        return shared.queue();
    }

    /** The request as it was accepted, with the end that it has now. */
    Submission submission() {
        return new Submission(idText == null ? RequestId.text(idHigh, idLow) : idText, shared.target(), params, headers,
                shared.sender(), createdAt, expiresAt, Optional.ofNullable(repetition));
    }

    RequestRecord snapshot() {
        return new RequestRecord(submission(), state);
    }

    void forgetParams() {
        params = null;
    }

    /** What was being written has been; nothing of it is kept, unless something else is being written by now. */
    void hasBeenWritten(CompletableFuture<Void> writing) {
        if (written == writing) {
            written = WRITTEN;
        }
    }

    /** When something has to be done about it if nothing happens until then. */
    long nextDue() {
        if (state.status() == RequestStatus.PENDING && !queued) {
            return Math.min(state.until(), expiresAt);
        }
        return state.status() == RequestStatus.PENDING ? expiresAt : state.until();
    }

    /** Bytes that it takes in memory. */
    long size() {
        return OVERHEAD + Submission.size(params, headers) + (state.result() == null ? 0 : state.result().length)
                + (state.error() == null ? 0 : state.error().length());
    }
}
