package io.framex.deployment.access;

import io.framex.deployment.http.HttpSettingsReadyBuildItem;
import io.framex.runtime.access.AccessRecorder;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.SystemPropertyBuildItem;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Has {@code auth.rules} applied to every request. */
class AccessProcessor {

    private static final int FIRST = -1_000_000;

    /** Quarkus' check of targets comes before every handler and answers without a body; ours is as strict. */
    @BuildStep
    SystemPropertyBuildItem checkTargetsHere() {
        return new SystemPropertyBuildItem("vertx.disableURIValidation", "true");
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(HttpSettingsReadyBuildItem.class)
    AccessHandlerBuildItem protect(AccessRecorder recorder, HttpRootPathBuildItem root,
            BuildProducer<FilterBuildItem> filters, BuildProducer<RouteBuildItem> routes) {
        Handler<RoutingContext> handler = recorder.handler();
        filters.produce(FilterBuildItem.ofPreAuthenticationFailureHandler(recorder.malformedTargets()));
        if (!root.getRootPath().equals("/")) {
            // Filters see only what is below the root path of the application; absolute routes are not.
            routes.produce(root.routeBuilder().orderedRoute("/*", FIRST).handler(handler).build());
        }
        return new AccessHandlerBuildItem(handler);
    }
}
