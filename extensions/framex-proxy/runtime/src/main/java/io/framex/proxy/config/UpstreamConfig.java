package io.framex.proxy.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.framex.runtime.config.Range;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** One upstream service. */
public interface UpstreamConfig {

    /**
     * Paths or path templates that are forwarded, exact or `/x/*`; `white_list` where it is absent.
     */
    Optional<List<String>> enable();

    /**
     * Paths or path templates that are not forwarded, exact or `/x/*`, whatever `enable` says. Looked up for the template and
     * for the path of the request.
     */
    Optional<List<String>> disable();

    /**
     * Path of the OpenAPI document below the base URL; `none` for an upstream without one.
     */
    @WithDefault("/api/v1/openapi.json")
    String docsPath();

    /**
     * Paths that are forwarded by every method though no document lists them, exact or `/x/*`; WebSockets too.
     */
    Optional<List<String>> extraPaths();

    /**
     * Keys that are sent to this upstream only.
     */
    OutboundAuthConfig auth();

    /**
     * As `timeout` of the plugin, for this upstream.
     */
    Optional<Duration> timeout();

    /**
     * How long connecting may take, the TLS handshake included.
     */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * How long an unused connection is kept; shorter than upstreams keep theirs, so that no request is sent on one that is being
     * closed.
     */
    @WithDefault("4s")
    Duration idleTimeout();

    /**
     * How many connections there are at most, shared out among the event loops. Over HTTP/2 each event loop has one.
     */
    @WithDefault("1024")
    @Range(min = 1)
    int poolSize();

    /**
     * How many requests may wait for a connection; further ones are refused with 503.
     */
    @WithDefault("1024")
    @Range(min = 1)
    int maxWaiting();

    /**
     * How many WebSockets and other tunnels may be open at the same time; further ones are refused with 503.
     */
    @WithDefault("1024")
    @Range(min = 0)
    int maxTunnels();

    /**
     * Speak HTTP/2: where the upstream offers it over TLS, and without asking over plain connections.
     */
    @WithDefault("false")
    boolean http2();

    /**
     * `Host` header that is sent; where it is absent, the host of the base URL.
     */
    Optional<String> host();

    /**
     * Send the `Host` header of the client on instead.
     */
    @WithDefault("false")
    boolean preserveHost();

    /**
     * Largest head of a response.
     */
    @WithDefault("32K")
    MemorySize maxHeaderSize();

    /**
     * When requests are tried again.
     */
    RetryConfig retry();

    /**
     * When requests are refused at once.
     */
    BreakerConfig breaker();

    /**
     * Whether the upstream is asked how it is.
     */
    HealthConfig health();

    /**
     * TLS for `https` URLs.
     */
    UpstreamTlsConfig tls();

    /**
     * Which headers pass.
     */
    HeaderRulesConfig headers();
}
