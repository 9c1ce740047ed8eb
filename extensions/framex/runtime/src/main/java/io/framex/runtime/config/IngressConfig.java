package io.framex.runtime.config;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What applies to the APIs of all plugins together. */
public interface IngressConfig {

    /**
     * How many requests all plugins together work on at the same time, -1 for any number; further ones are answered with 503.
     * Where it is absent: `base_ingress_config.max_ongoing_requests` times 6, or times the number of plugins, or the sum of the
     * plugins' limits, whichever is largest.
     */
    @Range(min = 1, also = -1)
    OptionalInt maxOngoingRequests();

    /**
     * Accepted for compatibility with Python FrameX and without effect.
     */
    @Range(min = 0)
    OptionalDouble healthCheckPeriodS();

    /**
     * Accepted for compatibility with Python FrameX and without effect.
     */
    @Range(min = 0)
    OptionalDouble healthCheckTimeoutS();
}
