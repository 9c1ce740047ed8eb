package io.framex.runtime.call;

/**
 * Where on its path a call meets a decorator: the first stage sees the call first and its result last. This order is part of
 * how calls behave; a new policy takes the place that its meaning asks for.
 */
public enum CallStage {
    /** Turns whatever goes wrong further inside into an {@code ApiException}. */
    FAILURES,
    /** Cuts recursion. */
    DEPTH,
    /** Counts and times calls, refused and cached ones included. */
    METRICS,
    /** Gives calls spans, where the application has a tracer. */
    TRACING,
    /** Ends calls whose deadline has passed. */
    DEADLINE,
    /** Answers from the request cache. */
    CACHE,
    /** Bounds how many calls a plugin works on at the same time. */
    BULKHEAD,
    /** Leaves the calling thread where the method may block it and must not. */
    OFFLOAD,
    /** Makes the call's context current while the method runs. */
    CONTEXT
}
