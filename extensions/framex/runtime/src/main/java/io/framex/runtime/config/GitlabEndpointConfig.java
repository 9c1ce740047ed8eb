package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How repositories at one GitLab host are authenticated to. */
public interface GitlabEndpointConfig {

    /**
     * Name of the host.
     */
    String host();

    /**
     * Only repositories below this path; the longest that fits wins.
     */
    Optional<String> pathPrefix();

    /**
     * Access token.
     */
    Optional<Secret<String>> token();

    /**
     * Header that carries the token.
     */
    @WithDefault("PRIVATE-TOKEN")
    String tokenHeader();

    /**
     * Word before the token; none where it is empty.
     */
    Optional<String> tokenScheme();
}
