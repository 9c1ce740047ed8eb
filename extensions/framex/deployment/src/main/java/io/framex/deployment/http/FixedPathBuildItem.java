package io.framex.deployment.http;

import io.quarkus.builder.item.MultiBuildItem;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Something that FrameX itself serves under one absolute path, by whatever method. */
public final class FixedPathBuildItem extends MultiBuildItem {

    private final String path;
    private final Handler<RoutingContext> handler;

    /**
     * @param path without a slash at the end; requests may have one
     * @param handler answers on the event loop, whatever the method
     */
    public FixedPathBuildItem(String path, Handler<RoutingContext> handler) {
        this.path = path;
        this.handler = handler;
    }

    String path() {
        return path;
    }

    Handler<RoutingContext> handler() {
        return handler;
    }
}
