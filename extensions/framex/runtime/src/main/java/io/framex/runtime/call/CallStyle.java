package io.framex.runtime.call;

/** How the caller takes the result of a call. */
public enum CallStyle {
    /** The calling thread waits, and may block. */
    BLOCKING,
    /** The calling thread must not be blocked; one item arrives later. */
    ASYNCHRONOUS,
    /** The calling thread must not be blocked; items arrive as they are asked for. */
    STREAMING
}
