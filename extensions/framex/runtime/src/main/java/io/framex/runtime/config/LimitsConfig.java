package io.framex.runtime.config;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** What one client may ask of the server, so that it does not take the server away from all others. */
public interface LimitsConfig {

    /**
     * Largest head of a request, its headers together, in bytes or with a unit; between 256 and 16M. The same setting as
     * `quarkus.http.limits.max-header-size`.
     */
    @WithDefault("20K")
    MemorySize maxHeaderSize();

    /**
     * Largest number of headers of a request.
     */
    @WithDefault("100")
    @Range(min = 1)
    int maxHeaderCount();

    /**
     * Longest request line, method and target together, in bytes. The same setting as
     * `quarkus.http.limits.max-initial-line-length`.
     */
    @WithDefault("8192")
    @Range(min = 64)
    int maxRequestLine();

    /**
     * Largest number of parameters in a query, and of fields in a form. The same setting as `quarkus.http.limits.max-parameters`.
     */
    @WithDefault("1000")
    @Range(min = 1, max = 1024)
    int maxParameters();

    /**
     * How long the head of a request may take, from the first byte to the last; on a new connection, from its beginning. 0 for
     * no limit.
     */
    @WithDefault("10s")
    Duration headerTimeout();

    /**
     * How far a body may fall behind `min_body_rate`; how long a client may pause, therefore. 0 for no limit.
     */
    @WithDefault("30s")
    Duration bodyTimeout();

    /**
     * Bytes per second at which a body must arrive.
     */
    @WithDefault("4K")
    MemorySize minBodyRate();

    /**
     * How long a connection may wait for its next request; 0 for no limit. `quarkus.http.idle-timeout` is about connections on
     * which nothing moves in either direction, while a request is worked on too.
     */
    @WithDefault("75s")
    Duration idleTimeout();

    /**
     * Largest number of connections at any one time. 0 for no limit.
     */
    @WithDefault("8192")
    @Range(min = 0)
    int maxConnections();

    /**
     * How many connections more are accepted, so that probes are answered and others are told to come back later.
     */
    @WithDefault("32")
    @Range(min = 0)
    int reservedConnections();

    /**
     * How many requests a client may send on one connection without waiting for their answers (HTTP/1.1 pipelining).
     */
    @WithDefault("256")
    @Range(min = 1)
    int maxPipelinedRequests();

    /**
     * How many requests a client may have on one HTTP/2 connection at any one time. The same setting as
     * `quarkus.http.limits.max-concurrent-streams`.
     */
    @WithDefault("100")
    @Range(min = 1)
    int maxConcurrentStreams();
}
