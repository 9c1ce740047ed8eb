package io.framex.runtime.cache;

import java.util.concurrent.CompletableFuture;

/** Keeps results by the digest of their key. Never blocks the calling thread. Thread safe. */
interface ResponseStore {

    /** About how many results are kept at this moment. */
    long entries();

    /**
     * Looks for a result.
     *
     * @return completes with the result, or with {@code null} where there is none, it has expired or it cannot be read. Is
     *         complete already where nothing has to be waited for
     */
    CompletableFuture<StoredResponse> find(String key);

    /**
     * Keeps a result, unless one of a higher number is kept under the key.
     *
     * @param number later computations have higher numbers
     * @return completes when the result can be found, or will not be kept
     */
    CompletableFuture<Void> put(String key, StoredResponse response, long number);
}
