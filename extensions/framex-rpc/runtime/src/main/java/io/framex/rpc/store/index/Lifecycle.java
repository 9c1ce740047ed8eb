package io.framex.rpc.store.index;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Transitions;

/** What happens to requests that are in the index: it is written down, and comes into the timeline. Guarded by the lock of the store. */
final class Lifecycle {

    private final Index index;
    private final Timeline timeline;
    private final Journal journal;
    private final Transitions transitions;
    private final Clock clock;
    private final Runnable wake;

    /**
     * @param wake is called when something has to be done earlier than before
     */
    Lifecycle(Index index, Timeline timeline, Journal journal, Transitions transitions, Clock clock, Runnable wake) {
        this.index = index;
        this.timeline = timeline;
        this.journal = journal;
        this.transitions = transitions;
        this.clock = clock;
        this.wake = wake;
    }

    void apply(Entry entry, Outcome outcome) {
        move(entry, transitions.after(entry.state, entry.expiresAt, outcome, clock.millis()));
        schedule(entry);
    }

    /** The attempt that was under way has ended with the process that made it. */
    void interrupted(Entry entry) {
        move(entry, transitions.afterEndOfProcess(entry.state, entry.expiresAt, clock.millis()));
    }

    void move(Entry entry, RequestState state) {
        index.change(entry, () -> {
            entry.state = state;
            if (state.status().isFinal() && !state.dead()) {
                entry.forgetParams();
            }
        });
        entry.written = journal.append(new Change.Moved(entry.sequence, state));
    }

    CompletableFuture<Void> forget(Entry entry) {
        index.remove(entry);
        timeline.remove(entry);
        return journal.append(new Change.Forgotten(entry.sequence));
    }

    void schedule(Entry entry) {
        if (timeline.schedule(entry)) {
            wake.run();
        }
    }

    /** Puts a pending request whose time has come into its queue. */
    boolean offer(Entry entry) {
        boolean ready = entry.state.status() == RequestStatus.PENDING && !entry.queued
                && entry.state.until() <= clock.millis();
        if (ready) {
            index.enqueue(entry);
        }
        return ready;
    }
}
