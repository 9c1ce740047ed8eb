package io.framex.runtime.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How the operator wants one plugin to be run. */
public interface DeploymentConfig {

    /**
     * How many requests the plugin works on at the same time, -1 for any number; further ones are answered with 503. What the
     * plugin says about itself, else `base_ingress_config.max_ongoing_requests`, where it is absent.
     */
    @Range(min = 1, also = -1)
    OptionalInt maxOngoingRequests();

    /**
     * How many copies of the plugin the engine runs. Accepted already; takes effect in a later release.
     */
    @Range(min = 1)
    OptionalInt replicas();

    /**
     * How many CPUs the engine reserves for each copy. Accepted already; takes effect in a later release.
     */
    @Range(min = 0)
    OptionalDouble numCpus();

    /**
     * How many calls each copy works on at the same time. Accepted already; takes effect in a later release.
     */
    @Range(min = 1)
    OptionalInt maxConcurrency();

    /**
     * Where the engine runs the plugin. Accepted already; takes effect in a later release.
     */
    Optional<String> placement();

    /**
     * How long the plugin may take to start; a plugin that takes longer counts as failed. 60 seconds where it is absent.
     */
    Optional<Duration> startTimeout();

    /**
     * How long the plugin may take to stop before the process goes on without it. 30 seconds where it is absent.
     */
    Optional<Duration> stopTimeout();
}
