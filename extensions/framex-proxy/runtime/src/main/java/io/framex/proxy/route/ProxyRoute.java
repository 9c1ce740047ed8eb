package io.framex.proxy.route;

import io.framex.proxy.forward.Forwarder;
import io.framex.runtime.metrics.RouteTimers;

/**
 * One route of an upstream.
 *
 * @param forwarder sends requests to the upstream
 * @param template path with its parameters' names in braces, or a pattern that the operator wrote
 * @param extra whether no document lists it
 * @param timers meters of its requests
 */
public record ProxyRoute(Forwarder forwarder, String template, boolean extra, RouteTimers timers) {

    static ProxyRoute documented(Forwarder forwarder, String template) {
        return new ProxyRoute(forwarder, template, false, RouteTimers.of(template));
    }

    static ProxyRoute extra(Forwarder forwarder, String pattern) {
        return new ProxyRoute(forwarder, pattern, true, RouteTimers.of(pattern));
    }

    /** Whether routes of this instance may answer requests for the same paths, so that each request has to be looked at. */
    boolean mayOverlap() {
        return extra || template.indexOf('{') >= 0;
    }
}
