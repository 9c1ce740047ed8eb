package io.framex.runtime.config;

import io.smallrye.config.WithDefault;

/** What applies to every plugin unless it is overridden. */
public interface BaseIngressConfig {

    /**
     * How many requests a plugin works on at the same time, -1 for any number; further ones are answered with 503. Counts for
     * plugins of which neither `deployments.<plugin>` nor the plugin itself says otherwise.
     */
    @WithDefault("1000")
    @Range(min = 1, also = -1)
    int maxOngoingRequests();

    /**
     * Seconds between two health checks of a plugin. Accepted for compatibility with Python FrameX and without effect.
     */
    @WithDefault("15")
    @Range(min = 0)
    double healthCheckPeriodS();

    /**
     * Seconds until a health check of a plugin counts as failed. Accepted for compatibility with Python FrameX and without
     * effect.
     */
    @WithDefault("60")
    @Range(min = 0)
    double healthCheckTimeoutS();
}
