package io.framex.runtime.cache;

/** Something that takes up room in a {@link BoundedIndex}. */
interface Kept {

    /** Bytes that it takes. */
    long size();

    /** Epoch milliseconds from which on it is forgotten; {@code Long.MAX_VALUE} for never. */
    long expiresAt();

    /** Later computations have higher numbers. */
    long number();
}
