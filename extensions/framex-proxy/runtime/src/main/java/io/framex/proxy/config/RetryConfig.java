package io.framex.proxy.config;

import io.framex.runtime.config.Range;
import io.smallrye.config.WithDefault;

/** When requests are tried again: only those without a body whose method is idempotent, and never after the first byte of a response. */
public interface RetryConfig {

    /**
     * How often a request is tried again; 0 for never.
     */
    @WithDefault("2")
    @Range(min = 0, max = 10)
    int attempts();

    /**
     * How many tries there may be for each request on average, so that retries do not keep an upstream from recovering.
     */
    @WithDefault("0.1")
    @Range(min = 0, max = 1)
    double budget();

    /**
     * How many tries may be made at once out of what has been saved.
     */
    @WithDefault("10")
    @Range(min = 1, max = 10000)
    int burst();
}
