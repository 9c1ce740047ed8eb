package io.framex.rpc.config;

import java.time.Duration;

import io.framex.runtime.config.Range;
import io.smallrye.config.WithDefault;

/** When requests are tried again, given up, and forgotten. */
public interface DeliveryConfig {

    /**
     * How long a request waits for an answer before it fails with `expired`.
     */
    @WithDefault("1h")
    Duration requestTtl();

    /**
     * How long the status of an answered request can be read, and how long its `Idempotency-Key` is remembered.
     */
    @WithDefault("1h")
    Duration resultTtl();

    /**
     * How long dead letters are kept.
     */
    @WithDefault("7d")
    Duration deadTtl();

    /**
     * How long an application that pulls a request has to answer it before it is handed out again.
     */
    @WithDefault("60s")
    Duration lease();

    /**
     * How often a request is handed out before it becomes a dead letter.
     */
    @WithDefault("5")
    @Range(min = 1, max = 1000)
    int maxAttempts();

    /**
     * Pause after the first failed attempt; doubled after each further one, with jitter.
     */
    @WithDefault("1s")
    Duration backoff();

    /**
     * Longest pause between attempts.
     */
    @WithDefault("1m")
    Duration maxBackoff();

    /**
     * Longest time that a poll of an inbox may wait.
     */
    @WithDefault("60s")
    Duration maxPoll();
}
