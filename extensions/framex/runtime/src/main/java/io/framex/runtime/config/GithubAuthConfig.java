package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How repositories at GitHub are authenticated to. */
public interface GithubAuthConfig {

    /**
     * Access token. Accepted already; takes effect in a later release.
     */
    Optional<Secret<String>> token();

    /**
     * Header that carries the token. Accepted already; takes effect in a later release.
     */
    @WithDefault("Authorization")
    String tokenHeader();

    /**
     * Word before the token; none where it is empty. Accepted already; takes effect in a later release.
     */
    @WithDefault("Bearer")
    Optional<String> tokenScheme();
}
