package io.framex.rpc.store.index;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Submission;

/** Something that a journal writes down. */
public sealed interface Change {

    /**
     * A request was accepted.
     *
     * @param sequence larger than that of every earlier request
     */
    record Accepted(long sequence, Submission submission) implements Change {
    }

    /** A request that was given up has another end. */
    record Revived(long sequence, Submission submission) implements Change {
    }

    /** A request has another state. */
    record Moved(long sequence, RequestState state) implements Change {
    }

    /** A request is forgotten. */
    record Forgotten(long sequence) implements Change {
    }

    /** An application is remembered. */
    record Remembered(String app, byte[] schema) implements Change {
    }
}
