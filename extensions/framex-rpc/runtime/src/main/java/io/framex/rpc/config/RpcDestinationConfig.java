package io.framex.rpc.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.framex.runtime.config.Range;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** Where requests to an address go. */
public interface RpcDestinationConfig {

    /**
     * URL of another broker, or of a webhook.
     */
    String url();

    /**
     * What answers there: `broker` is asked by `POST <url>/rpc/send`, `webhook` by `POST <url>`.
     */
    @WithDefault("broker")
    DestinationKind kind();

    /**
     * Key that is sent there as `X-API-Key`.
     */
    Optional<Secret<String>> key();

    /**
     * Headers of a request that are passed on; none where it is absent.
     */
    Optional<List<String>> headers();

    /**
     * How long one attempt may take.
     */
    @WithDefault("60s")
    Duration timeout();

    /**
     * How many requests are sent there at the same time.
     */
    @WithDefault("32")
    @Range(min = 1)
    int maxConcurrency();

    /**
     * After how many failed attempts in a row nothing is sent there for a while.
     */
    @WithDefault("5")
    @Range(min = 1)
    int breakerFailures();

    /**
     * How long nothing is sent there then.
     */
    @WithDefault("10s")
    Duration breakerPause();

    /**
     * Largest answer that is read.
     */
    @WithDefault("4M")
    MemorySize maxResponseSize();
}
