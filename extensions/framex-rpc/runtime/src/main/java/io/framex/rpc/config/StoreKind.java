package io.framex.rpc.config;

/** Where requests are kept. */
public enum StoreKind {
    /** In a file; accepted requests survive the end of the process. */
    EMBEDDED,
    /** In memory; requests end with the process. */
    MEMORY
}
