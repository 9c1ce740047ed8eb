package io.framex.rpc.config;

/** What answers at a destination. */
public enum DestinationKind {
    /** Another broker. */
    BROKER,
    /** Anything that takes the request as the body of a POST and answers with the result. */
    WEBHOOK
}
