package io.framex.runtime.tracing;

import java.util.Map;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where spans begin that nobody else sees: of calls between plugins, of functions that run for another instance, and of requests
 * that waited in a store. Without a tracer nothing is recorded, and traces of others are passed on as they came. Thread safe.
 */
public interface Tracing {

    /**
     * Begins a span below the one that is current, and makes it current.
     *
     * @param name bounded in number: the name of an API or a function, never a path or a value
     * @param attributes what is known about it; no arguments and no secrets
     */
    TraceSpan begin(String name, Map<String, String> attributes);

    /**
     * Begins a span in the trace that headers name, and makes it current. Whatever was current stays out of it.
     *
     * @param headers {@code traceparent} and {@code tracestate} of W3C Trace Context, among others; names in lower case
     */
    TraceSpan resume(Map<String, String> headers, String name, Map<String, String> attributes);

    /** Whether HTTP clients give what is sent now the headers of a span of theirs, so that nobody else must. */
    boolean isPropagated();

    /**
     * The headers of W3C Trace Context by which somebody else, perhaps much later, goes on with the trace of a request.
     *
     * @return empty where there is no trace
     */
    Map<String, String> headers(HttpServerRequest request);
}
