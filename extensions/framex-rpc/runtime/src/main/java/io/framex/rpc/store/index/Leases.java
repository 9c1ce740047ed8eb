package io.framex.rpc.store.index;

import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Tokens;

/** Tokens of leases. They tell whether somebody can still be at a request after the process that leased it has ended. */
final class Leases {

    private static final String OWN = "own-";

    private Leases() {
    }

    /**
     * @param own whether the process itself works on the request
     */
    static String next(boolean own) {
        return own ? OWN + Tokens.next() : Tokens.next();
    }

    /** Whether the process that leased the request worked on it itself. */
    static boolean isOwn(RequestState state) {
        return state.lease() != null && state.lease().startsWith(OWN);
    }
}
