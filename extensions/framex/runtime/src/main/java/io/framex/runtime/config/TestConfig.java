package io.framex.runtime.config;

import io.smallrye.config.WithDefault;

/** Switches for test runs. */
public interface TestConfig {

    /**
     * Do not record requests to other services. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean disableRecordRequest();

    /**
     * Start without log records about plugins. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean silent();
}
