/**
 * The request cache. {@link io.framex.runtime.cache.CacheLookupHandler} runs after the parameters were bound and before the
 * method is called, {@link io.framex.runtime.cache.CacheResultHandler} after it returned; routes without {@code @Cached} have
 * neither.
 */
package io.framex.runtime.cache;
