package io.framex.rpc.config;

/** What happens to requests that could not be counted together with those of other brokers. */
public enum RateLimitFailure {
    /** They are refused. */
    CLOSED,
    /** Each broker counts its own. */
    OPEN
}
