package io.framex.runtime.config;

/** Where cached responses are kept. */
public enum CacheMode {
    /** In the memory of the process. */
    MEMORY,
    /** In files. */
    FILE
}
