package io.framex.proxy.config;

import java.time.Duration;
import java.util.Optional;

import io.framex.runtime.config.Range;
import io.smallrye.config.WithDefault;

/** Whether an upstream is asked how it is, beside what requests tell. */
public interface HealthConfig {

    /**
     * Path below the base URL that answers 2xx while the upstream is well; it is not asked where this is absent.
     */
    Optional<String> path();

    /**
     * Time between two questions.
     */
    @WithDefault("10s")
    Duration interval();

    /**
     * How long an answer may take.
     */
    @WithDefault("2s")
    Duration timeout();

    /**
     * How many answers in a row must be wrong until requests are refused; one right answer ends that.
     */
    @WithDefault("3")
    @Range(min = 1, max = 1000)
    int failures();
}
