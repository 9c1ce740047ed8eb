package io.framex.runtime.config;

import io.smallrye.config.WithDefault;

/** The request cache. */
public interface CacheConfig {

    /**
     * Whether responses of methods that ask for it are cached. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean enabled();

    /**
     * Where responses are kept. Accepted already; takes effect in a later release.
     */
    @WithDefault("memory")
    CacheMode mode();

    /**
     * Seconds until a response is forgotten; -1 for never. Accepted already; takes effect in a later release.
     */
    @WithDefault("60")
    @Range(min = 1, also = -1)
    int ttl();

    /**
     * How many responses are kept. Accepted already; takes effect in a later release.
     */
    @WithDefault("1000")
    @Range(min = 1)
    int maxSize();

    /**
     * Folder for mode `file`, relative to the working directory. Accepted already; takes effect in a later release.
     */
    @WithDefault(".framex/cache")
    String fileDir();
}
