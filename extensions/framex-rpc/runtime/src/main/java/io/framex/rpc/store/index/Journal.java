package io.framex.rpc.store.index;

import java.util.concurrent.CompletableFuture;

/** Writes down what happens in an {@link IndexedStore}, in the order in which it is told. Thread safe. */
public interface Journal extends AutoCloseable {

    /**
     * Makes the journal ready. Called once, before anything else, on a thread that may block.
     *
     * @param recovery is told what is still there, first requests, oldest first, then the rest; it may append changes, which are
     *        written later
     * @throws IllegalStateException with a message for the operator where the storage cannot be used
     */
    void open(Recovery recovery);

    /**
     * Writes a change down. Must not block.
     *
     * @return completes, on any thread, once the change has been written so that it survives the end of the process
     */
    CompletableFuture<Void> append(Change change);

    /** Whether new requests should be accepted, as far as the storage is concerned. */
    boolean hasRoom();

    @Override
    void close();
}
