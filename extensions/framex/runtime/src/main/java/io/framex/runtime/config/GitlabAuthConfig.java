package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How repositories at GitLab are authenticated to. */
public interface GitlabAuthConfig {

    /**
     * Access token for hosts that no endpoint names.
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

    /**
     * Tokens for single hosts.
     */
    List<GitlabEndpointConfig> endpoints();
}
