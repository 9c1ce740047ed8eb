package io.framex.rpc.store.index;

import java.util.concurrent.CompletableFuture;

/** Writes nothing down: requests end with the process. */
public final class MemoryJournal implements Journal {

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    @Override
    public void open(Recovery recovery) {
        // nothing is left of the last run
    }

    @Override
    public CompletableFuture<Void> append(Change change) {
        return DONE;
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
