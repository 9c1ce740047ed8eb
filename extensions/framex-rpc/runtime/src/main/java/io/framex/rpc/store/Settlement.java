package io.framex.rpc.store;

/** What a store says to an outcome. */
public enum Settlement {
    /** It was recorded; in a durable store, it has been written. */
    RECORDED,
    /** There is no such request. */
    UNKNOWN,
    /** The request is not, or no longer, leased with that token, or was answered already. */
    STALE
}
