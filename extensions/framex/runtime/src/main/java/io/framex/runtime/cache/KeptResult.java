package io.framex.runtime.cache;

import io.framex.runtime.http.CompleteResult;

/**
 * A result for which the method was not called.
 *
 * @param key digest of its key
 * @param response the result
 */
record KeptResult(String key, StoredResponse response) implements CompleteResult {
}
