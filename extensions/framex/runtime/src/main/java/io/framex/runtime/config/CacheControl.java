package io.framex.runtime.config;

/** Which clients may tell the request cache what to do. */
public enum CacheControl {
    /** No client. */
    NONE,
    /** Clients whose key a rule of {@code auth.rules} asked for and accepted. */
    AUTHENTICATED,
    /** Every client. */
    ALL
}
