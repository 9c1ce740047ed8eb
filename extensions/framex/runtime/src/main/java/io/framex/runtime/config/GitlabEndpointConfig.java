package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How repositories at one GitLab host are authenticated to. */
public interface GitlabEndpointConfig {

    /**
     * Name of the host. Accepted already; takes effect in a later release.
     */
    String host();

    /**
     * Only repositories below this path; the longest that fits wins. Accepted already; takes effect in a later release.
     */
    Optional<String> pathPrefix();

    /**
     * Access token. Accepted already; takes effect in a later release.
     */
    Optional<Secret<String>> token();

    /**
     * Header that carries the token. Accepted already; takes effect in a later release.
     */
    @WithDefault("PRIVATE-TOKEN")
    String tokenHeader();

    /**
     * Word before the token; none where it is empty. Accepted already; takes effect in a later release.
     */
    Optional<String> tokenScheme();
}
