package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How repositories at GitHub are authenticated to. */
public interface GithubAuthConfig {

    /**
     * Access token.
     */
    Optional<Secret<String>> token();

    /**
     * Header that carries the token.
     */
    @WithDefault("Authorization")
    String tokenHeader();

    /**
     * Word before the token; none where it is empty.
     */
    @WithDefault("Bearer")
    Optional<String> tokenScheme();
}
