package io.framex;

/**
 * Decides which requests for one {@link Cached} operation share an entry of the request cache.
 * <p>
 * Whoever gives one key to requests of different callers lets them see each other's results. Keys of different operations are
 * kept apart in any case.
 * <p>
 * Called on event loops, so an implementation must not block, and by many threads at once. An exception, {@code null} and an
 * empty text make the request bypass the cache; the exception is logged.
 */
@FunctionalInterface
public interface CacheKeyBuilder {

    /**
     * The key of a request.
     *
     * @param request what is known of the request before the method is called
     * @return any text that is not empty; only its digest is kept and shown
     */
    String build(CacheKeyRequest request);
}
