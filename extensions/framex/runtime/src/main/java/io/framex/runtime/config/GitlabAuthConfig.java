package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How repositories at GitLab are authenticated to. */
public interface GitlabAuthConfig {

    /**
     * Access token for hosts that no endpoint names. Accepted already; takes effect in a later release.
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

    /**
     * Tokens for single hosts.
     */
    List<GitlabEndpointConfig> endpoints();
}
