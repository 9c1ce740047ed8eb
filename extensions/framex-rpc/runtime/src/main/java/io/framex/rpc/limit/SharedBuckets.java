package io.framex.rpc.limit;

import java.util.concurrent.CompletionStage;

/** Buckets of tokens that several brokers share. Thread safe. */
public interface SharedBuckets {

    /**
     * What was found.
     *
     * @param taken whether there were enough tokens
     * @param left tokens that are left
     * @param micros until there are enough tokens where there were not, else until the bucket is full
     */
    record Taken(boolean taken, long left, long micros) {
    }

    /**
     * Takes tokens, all or none. Must not block.
     *
     * @param bucket its name
     * @param capacity how many tokens a full bucket has
     * @param periodMicros after how many microseconds there is one more, positive
     * @param tokens how many, from 1 to {@code capacity}
     * @return fails where the storage does not work
     */
    CompletionStage<Taken> take(String bucket, int capacity, long periodMicros, int tokens);
}
