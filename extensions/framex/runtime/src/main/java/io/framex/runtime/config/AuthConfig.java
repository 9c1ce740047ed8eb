package io.framex.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.WithConverter;

/** Who may call which API. */
public interface AuthConfig {

    /**
     * Keys by path. An exact path comes before a wildcard (`/x/*`, which also covers `/x` and `/x/`), the longest wildcard wins;
     * `@name` refers to `auth.keys.<name>`; an empty list means nobody; paths without a rule are public. Accepted already;
     * takes effect in a later release.
     */
    @Sensitive
    Map<String, @WithConverter(AccessKeysConverter.class) AccessKeys> rules();

    /**
     * Named keys, which rules refer to as `@name`. Accepted already; takes effect in a later release.
     */
    Map<String, AccessKeyConfig> keys();

    /**
     * The older form of rules: keys that open every path of `auth_urls`. Accepted already; takes effect in a later release.
     */
    @Sensitive
    Optional<List<String>> generalAuthKeys();

    /**
     * The older form of rules: paths that need one of `general_auth_keys`. Accepted already; takes effect in a later release.
     */
    Optional<List<String>> authUrls();

    /**
     * Login for the documentation pages. Accepted already; takes effect in a later release.
     */
    Optional<OauthConfig> oauth();
}
