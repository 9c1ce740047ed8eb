package io.framex.rpc.store.index;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Submission;

/** Is told what a journal holds when it is opened. */
public interface Recovery {

    /**
     * A request that was accepted and is not forgotten.
     *
     * @param sequence the number under which it was written
     * @param state its last written state
     */
    void request(long sequence, Submission submission, RequestState state);

    /** An application that was remembered; the schema is empty where none was registered. */
    void app(String name, byte[] schema);
}
