package io.framex.runtime.http;

import java.util.HashMap;
import java.util.Map;

import io.framex.runtime.metrics.RouteTimers;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Finds all that FrameX itself serves under fixed paths by one look into a table. A route for each would be tried, one by
 * one, for every request to a plugin.
 */
final class FixedPaths implements Handler<RoutingContext> {

    private final Map<String, FixedPath> paths;
    private final Handler<RoutingContext> otherwise;

    /**
     * @param handlers what answers, by path
     * @param otherwise what gets every other request
     */
    FixedPaths(Map<String, Handler<RoutingContext>> handlers, Handler<RoutingContext> otherwise) {
        Map<String, FixedPath> known = new HashMap<>();
        handlers.forEach((path, handler) -> known.put(path, new FixedPath(handler, RouteTimers.of(path))));
        this.paths = Map.copyOf(known);
        this.otherwise = otherwise;
    }

    @Override
    public void handle(RoutingContext context) {
        FixedPath known = paths.get(path(context.normalizedPath()));
        if (known == null) {
            otherwise.handle(context);
        } else {
            known.handle(context);
        }
    }

    /** Like routes, these paths do not mind a slash at the end. */
    private static String path(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
