package io.framex.rpc.config;

/** Where requests are kept. */
public enum StoreKind {
    /** In a file; accepted requests survive the end of the process. */
    EMBEDDED,
    /** In Redis, which several brokers may share; as durable as Redis is. */
    REDIS,
    /** In PostgreSQL, which several brokers may share. */
    POSTGRESQL,
    /** In memory; requests end with the process. */
    MEMORY
}
