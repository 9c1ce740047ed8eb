package io.framex.runtime.catalog;

/** What an HTTP operation sends back. */
public enum ResponseKind {
    /** The common JSON envelope around the result. */
    ENVELOPE,
    /** The result as it is. */
    RAW,
    /** Server-sent events. */
    STREAM
}
