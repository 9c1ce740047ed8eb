package io.framex.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.WithConverter;

/** Who may call which API. */
public interface AuthConfig {

    /**
     * Keys by path. An exact path comes before a wildcard (`/x/*`, which also covers `/x` and `/x/`), the longest wildcard wins;
     * `@name` refers to `auth.keys.<name>`; an empty list means nobody; paths without a rule are public.
     */
    @Sensitive
    Map<String, @WithConverter(AccessKeysConverter.class) AccessKeys> rules();

    /**
     * Named keys, which rules refer to as `@name`.
     */
    Map<String, AccessKeyConfig> keys();

    /**
     * The older form of rules: keys, or `@name`, that open every path of `auth_urls`.
     */
    @Sensitive
    Optional<List<String>> generalAuthKeys();

    /**
     * The older form of rules: paths that need one of `general_auth_keys`, exact or `/x/*`, beside those
     * that `rules` are about; a path that both are about with the same words stops the start.
     */
    Optional<List<String>> authUrls();

    /**
     * Login for the documentation pages. Accepted already; takes effect in a later release.
     */
    Optional<OauthConfig> oauth();
}
