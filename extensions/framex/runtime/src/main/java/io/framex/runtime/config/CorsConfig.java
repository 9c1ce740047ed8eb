package io.framex.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** Which web pages of other origins may call the server. The same settings as below {@code quarkus.http.cors}. */
public interface CorsConfig {

    /**
     * Whether cross-origin requests are answered at all. The same setting as `quarkus.http.cors.enabled`.
     */
    @WithDefault("false")
    boolean enabled();

    /**
     * Origins that may call, such as `https://example.com`, or a regular expression between slashes.
     */
    Optional<List<String>> origins();

    /**
     * HTTP methods that may be used; all where it is absent.
     */
    Optional<List<String>> methods();

    /**
     * Request headers that may be sent; all where it is absent.
     */
    Optional<List<String>> headers();

    /**
     * Response headers that a page may read.
     */
    Optional<List<String>> exposedHeaders();

    /**
     * How long a browser may remember the answer to a preflight request.
     */
    Optional<Duration> accessControlMaxAge();

    /**
     * Whether requests may carry cookies and credentials.
     */
    Optional<Boolean> accessControlAllowCredentials();
}
