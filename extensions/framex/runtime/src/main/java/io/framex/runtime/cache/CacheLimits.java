package io.framex.runtime.cache;

import io.framex.runtime.config.CacheConfig;
import io.framex.runtime.config.CacheControl;

/**
 * What bounds the cache, resolved once at start.
 *
 * @param ttl seconds until a result is forgotten where the method does not say, or -1
 * @param maxEntrySize largest result that is kept, in bytes
 * @param waitNanos how long a request waits for another one that computes the same
 * @param clientControl whose {@value CacheAction#HEADER} header counts
 */
record CacheLimits(int ttl, long maxEntrySize, long waitNanos, CacheControl clientControl) {

    static CacheLimits of(CacheConfig config) {
        return new CacheLimits(config.ttl(), config.maxEntrySize().asLongValue(), config.waitTimeout().toNanos(),
                config.clientControl());
    }

    /** The seconds that count for an operation. */
    int ttl(CachedOperation operation) {
        return operation.ttl() == 0 ? ttl : operation.ttl();
    }
}
