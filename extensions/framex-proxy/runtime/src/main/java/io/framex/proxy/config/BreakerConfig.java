package io.framex.proxy.config;

import java.time.Duration;

import io.framex.runtime.config.Range;
import io.smallrye.config.WithDefault;

/** When requests are refused at once, so that nobody waits for an upstream that does not answer. */
public interface BreakerConfig {

    /**
     * Refuse requests while the upstream fails.
     */
    @WithDefault("true")
    boolean enabled();

    /**
     * How many of the last requests are looked at.
     */
    @WithDefault("20")
    @Range(min = 1, max = 10000)
    int window();

    /**
     * Share of them that must have failed: no connection, no response, a response of 502, 503 or 504, a response that cannot be
     * read.
     */
    @WithDefault("0.5")
    @Range(min = 0.01, max = 1)
    double failureRatio();

    /**
     * How long requests are refused before one is let through to see.
     */
    @WithDefault("5s")
    Duration delay();
}
