package io.framex.runtime.metrics;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** The time of one request at a time. Used by the thread that has the request. */
public final class RequestMeter {

    /** Where binders and tracers of Quarkus' own look for the template of a route. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static volatile boolean observed;

    private final RouteTimers unknown;

    private boolean busy;
    private long begin;
    private HttpMethod method;
    private RouteTimers route;

    RequestMeter(RouteTimers unknown) {
        this.unknown = unknown;
    }

    /**
     * Names the route that a request belongs to. Without one its time is counted under no route.
     *
     * @param request a request of the server; one that is not timed is left alone
     * @param route the meters of the route
     */
    public static void route(HttpServerRequest request, RouteTimers route) {
        if (observed && request instanceof HttpServerRequestInternal internal) {
            internal.context().putLocal(TEMPLATE, route.template());
        }
        if (request instanceof HttpServerRequestInternal timed && timed.metric() instanceof RequestMeter meter) {
            meter.route = route;
        }
    }

    /**
     * Says whether somebody else wants to know the templates of routes, too.
     *
     * @param observed whether a binder or tracer of Quarkus' own reads them
     */
    public static void observe(boolean observed) {
        RequestMeter.observed = observed;
    }

    /** Begins, unless the request before has not ended. */
    boolean begin(HttpMethod requestMethod) {
        if (busy) {
            return false;
        }
        busy = true;
        begin = System.nanoTime();
        method = requestMethod;
        route = unknown;
        return true;
    }

    void end(int status) {
        if (busy) {
            busy = false;
            route.record(method, status, System.nanoTime() - begin);
        }
    }
}
