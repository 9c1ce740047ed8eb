package io.framex.runtime.config;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** The request cache. */
public interface CacheConfig {

    /**
     * Whether results of methods that ask for it with `@Cached` are kept.
     */
    @WithDefault("false")
    boolean enabled();

    /**
     * Where results are kept.
     */
    @WithDefault("memory")
    CacheMode mode();

    /**
     * Seconds until a result is forgotten, where the method does not say; -1 for never.
     */
    @WithDefault("60")
    @Range(min = 1, also = -1)
    int ttl();

    /**
     * How many results are kept at most.
     */
    @WithDefault("1000")
    @Range(min = 1)
    int maxSize();

    /**
     * Largest result that is kept, in bytes of JSON or with a unit (`K`, `M`, `G`).
     */
    @WithDefault("1M")
    MemorySize maxEntrySize();

    /**
     * How much all kept results may take together, in bytes of JSON or with a unit. Each counts for at least this divided by
     * `max_size`.
     */
    @WithDefault("64M")
    MemorySize maxTotalSize();

    /**
     * Folder for mode `file`, relative to the working directory. Made accessible to the own user only; a folder that others may
     * write to stops the start. Each process needs one of its own.
     */
    @WithDefault(".framex/cache")
    String fileDir();

    /**
     * Whose header `X-FrameX-Cache: bypass` or `refresh` is honoured: that of clients whose key `auth.rules` asked for, that of
     * `all`, or that of `none`. Whoever may send it can have the method called as often as he likes.
     */
    @WithDefault("authenticated")
    CacheControl clientControl();

    /**
     * How long a request waits for another one that is computing the same result before it calls the method itself.
     */
    @WithDefault("10s")
    Duration waitTimeout();
}
