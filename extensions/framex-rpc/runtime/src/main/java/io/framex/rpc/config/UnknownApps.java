package io.framex.rpc.config;

/** What happens to non-blocking requests to unknown applications. */
public enum UnknownApps {
    /** They wait until they expire. */
    ACCEPT,
    /** They are refused. */
    REJECT
}
