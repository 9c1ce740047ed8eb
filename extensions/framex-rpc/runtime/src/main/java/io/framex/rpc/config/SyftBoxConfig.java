package io.framex.rpc.config;

import java.time.Duration;
import java.util.Optional;

import io.framex.runtime.config.Range;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** How applications are reached through the files of SyftBox. */
public interface SyftBoxConfig {

    /**
     * The folder `datasites` of SyftBox. Requests to `syft://` URLs that no plugin and no configured destination answers are
     * put there as files, and answered by files; without, nothing is.
     */
    Optional<String> datasites();

    /**
     * Address that requests are sent as: the one of the user of that SyftBox, whose server refuses others.
     */
    @WithDefault("framex@localhost")
    String email();

    /**
     * How long one attempt waits for an answer. The next one looks for the same answer, and asks only once.
     */
    @WithDefault("60s")
    Duration timeout();

    /**
     * How often an answer is looked for.
     */
    @WithDefault("100ms")
    Duration pollInterval();

    /**
     * How many requests wait for an answer at the same time.
     */
    @WithDefault("64")
    @Range(min = 1)
    int maxConcurrency();

    /**
     * Largest file that is read as an answer.
     */
    @WithDefault("4M")
    MemorySize maxResponseSize();
}
