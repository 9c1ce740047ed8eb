package io.framex.proxy.route;

import java.util.Optional;

import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.forward.Forwarder;
import io.framex.runtime.metrics.RouteTimers;

/**
 * One route of an upstream.
 *
 * @param forwarder sends requests to the upstream
 * @param template path with its parameters' names in braces, or a pattern that the operator wrote
 * @param plan where the arguments of calls go; empty where no document lists the route
 * @param timers meters of its requests
 */
public record ProxyRoute(Forwarder forwarder, String template, Optional<ArgumentPlan> plan, RouteTimers timers) {

    static ProxyRoute documented(Forwarder forwarder, String template, ArgumentPlan plan) {
        return new ProxyRoute(forwarder, template, Optional.of(plan), RouteTimers.of(template));
    }

    static ProxyRoute extra(Forwarder forwarder, String pattern) {
        return new ProxyRoute(forwarder, pattern, Optional.empty(), RouteTimers.of(pattern));
    }

    /** Whether no document lists it. */
    public boolean extra() {
        return plan.isEmpty();
    }

    /** Whether routes of this instance may answer requests for the same paths, so that each request has to be looked at. */
    boolean mayOverlap() {
        return extra() || template.indexOf('{') >= 0;
    }
}
