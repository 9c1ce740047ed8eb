package io.framex.runtime.call;

import java.util.Optional;

/**
 * The request that a chain of calls began with.
 *
 * @param requestId id of the request; empty outside of requests
 * @param identity name of the key or user that the request came with; empty for none
 */
public record CallOrigin(Optional<String> requestId, Optional<String> identity) {

    /** No request. */
    public static final CallOrigin NONE = new CallOrigin(Optional.empty(), Optional.empty());
}
