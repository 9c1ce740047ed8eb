package io.framex.proxy.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.AccessKeysConverter;
import io.framex.runtime.config.Sensitive;
import io.smallrye.config.WithConverter;

/** Keys that are sent to an upstream. */
public interface OutboundAuthConfig {

    /**
     * Keys by path: the first key of the rule that covers a path is sent as `Authorization`. An exact path comes before a
     * wildcard (`/x/*`), the longest wildcard wins.
     */
    @Sensitive
    Map<String, @WithConverter(AccessKeysConverter.class) AccessKeys> rules();

    /**
     * The older form of `rules`: the first of these keys is sent for every path of `auth_urls`.
     */
    @Sensitive
    Optional<List<String>> generalAuthKeys();

    /**
     * The older form of `rules`: paths for which the first of `general_auth_keys` is sent.
     */
    Optional<List<String>> authUrls();
}
