package io.framex.rpc.limit;

import java.util.concurrent.CompletionStage;

/** Buckets of tokens that several brokers share. Thread safe. */
public interface SharedBuckets {

    /**
     * What was found.
     *
     * @param taken whether there was a token
     * @param left tokens that are left
     * @param micros until the next token where there was none, else until the bucket is full
     */
    record Taken(boolean taken, long left, long micros) {
    }

    /**
     * Takes a token. Must not block.
     *
     * @param bucket its name
     * @param capacity how many tokens a full bucket has
     * @param periodMicros after how many microseconds there is one more, positive
     * @return fails where the storage does not work
     */
    CompletionStage<Taken> take(String bucket, int capacity, long periodMicros);
}
