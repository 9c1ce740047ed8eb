package io.framex.deployment.access;

import io.quarkus.builder.item.SimpleBuildItem;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** What applies {@code auth.rules} to a request; it gets each of them behind the limits and CORS. */
public final class AccessHandlerBuildItem extends SimpleBuildItem {

    private final Handler<RoutingContext> handler;

    AccessHandlerBuildItem(Handler<RoutingContext> handler) {
        this.handler = handler;
    }

    public Handler<RoutingContext> handler() {
        return handler;
    }
}
