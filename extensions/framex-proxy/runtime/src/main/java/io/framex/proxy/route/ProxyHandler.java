package io.framex.proxy.route;

import java.util.Set;
import java.util.TreeSet;

import io.framex.runtime.access.RequestPath;
import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.HttpSettings;
import io.framex.runtime.http.RefusedRequest;
import io.framex.runtime.http.RouteTable;
import io.framex.runtime.metrics.RequestMeter;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Forwards the requests that a route of an upstream answers and no route of this instance does; all others pass. */
final class ProxyHandler implements Handler<RoutingContext> {

    private final ProxyRoutes routes;

    ProxyHandler(ProxyRoutes routes) {
        this.routes = routes;
    }

    @Override
    public void handle(RoutingContext context) {
        String path = RequestPath.decode(context.request().path());
        if (path == null) {
            context.next();
            return;
        }
        String method = context.request().method().name();
        ProxyRoute route = routes.find(method, path);
        if (route == null) {
            otherMethods(context, path);
        } else if (route.mayOverlap() && local().serves(method, context.normalizedPath())) {
            context.next();
        } else {
            RequestMeter.route(context.request(), route.timers());
            route.forwarder().forward(context, path, route.template(), route.extra());
        }
    }

    /** A path that only upstreams have is answered here; one that plugins have too is theirs to answer. */
    private void otherMethods(RoutingContext context, String path) {
        Set<String> methods = routes.methods(path);
        if (methods.isEmpty()) {
            context.next();
            return;
        }
        Set<String> own = local().methods(context.normalizedPath());
        Set<String> all = new TreeSet<>(methods);
        all.add("OPTIONS");
        all.addAll(own);
        String allowed = String.join(", ", all);
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            context.response().setStatusCode(204).putHeader("Allow", allowed).end();
        } else if (own.contains(context.request().method().name())) {
            context.next();
        } else {
            RefusedRequest.answer(context, ErrorReport.of(ErrorCode.NO_METHOD, "Method Not Allowed").withHeader("Allow",
                    allowed), false);
        }
    }

    private static RouteTable local() {
        return HttpSettings.current().routes();
    }
}
