package io.framex.deployment.limits;

import io.framex.deployment.http.HttpSettingsReadyBuildItem;
import io.framex.runtime.limits.LimitedServers;
import io.framex.runtime.limits.LimitsRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Has connections and requests held to {@code server.limits}. */
class LimitsProcessor {

    private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE;
    private static final int FIRST = -2_000_000;

    @BuildStep
    AdditionalBeanBuildItem servers() {
        return AdditionalBeanBuildItem.unremovableOf(LimitedServers.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(HttpSettingsReadyBuildItem.class)
    void limit(LimitsRecorder recorder, HttpRootPathBuildItem root, BuildProducer<FilterBuildItem> filters,
            BuildProducer<RouteBuildItem> routes) {
        Handler<RoutingContext> handler = recorder.handler();
        filters.produce(new FilterBuildItem(handler, BEFORE_EVERYTHING));
        if (!root.getRootPath().equals("/")) {
            // Filters see only what is below the root path of the application; absolute routes are not.
            routes.produce(root.routeBuilder().orderedRoute("/*", FIRST).handler(handler).build());
        }
    }
}
