package io.framex.runtime.http;

import io.framex.runtime.metrics.RequestMeter;
import io.framex.runtime.metrics.RouteTimers;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * What answers under one fixed path.
 *
 * @param handler answers, whatever the method
 * @param timers under which the time of the answer is counted
 */
record FixedPath(Handler<RoutingContext> handler, RouteTimers timers) {

    void handle(RoutingContext context) {
        RequestMeter.route(context.request(), timers);
        handler.handle(context);
    }
}
