package io.framex.runtime.config;

/** What runs the plugins. */
public enum Engine {
    /** This process. */
    LOCAL,
    /** A Ray cluster. */
    RAY,
    /** Processes that are connected by NATS. */
    NATS
}
