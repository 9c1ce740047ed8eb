package io.framex.rpc.limit;

import java.util.concurrent.CompletableFuture;

import io.vertx.core.http.HttpServerResponse;

/** What a rate limit says to a request. */
public sealed interface Verdict {

    /** Whether the request may pass. */
    boolean admitted();

    /** Tells the sender about the limit. */
    void describe(HttpServerResponse response);

    /** There is no limit. */
    record Unlimited() implements Verdict {

        static final CompletableFuture<Verdict> NONE = CompletableFuture.completedFuture(new Unlimited());

        @Override
        public boolean admitted() {
            return true;
        }

        @Override
        public void describe(HttpServerResponse response) {
            // nothing to tell
        }
    }

    /**
     * The request was counted. The header fields are those of draft-ietf-httpapi-ratelimit-headers-10.
     *
     * @param quota what applies to all senders
     * @param left how many more may be made at once, at least 0
     * @param seconds until there is room for the next one where this was refused, else until the whole quota is there again
     */
    record Counted(boolean admitted, Quota quota, long left, long seconds) implements Verdict {

        @Override
        public void describe(HttpServerResponse response) {
            response.putHeader("RateLimit-Policy", quota.policy())
                    .putHeader("RateLimit", "\"" + Quota.NAME + "\";r=" + left + ";t=" + seconds);
            if (!admitted) {
                response.putHeader("Retry-After", Long.toString(seconds));
            }
        }
    }

    /** What counts requests for all replicas does not answer, and nothing may pass uncounted. */
    record Unavailable() implements Verdict {

        @Override
        public boolean admitted() {
            return false;
        }

        @Override
        public void describe(HttpServerResponse response) {
            // nothing is known
        }
    }
}
