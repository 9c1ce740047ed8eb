package io.framex.deployment.limits;

import io.framex.deployment.access.AccessHandlerBuildItem;
import io.framex.deployment.http.HttpSettingsReadyBuildItem;
import io.framex.runtime.limits.LimitedServers;
import io.framex.runtime.limits.LimitsRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.vertx.http.deployment.FilterBuildItem;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;
import io.quarkus.vertx.http.deployment.RouteBuildItem;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Has connections and requests held to {@code server.limits}. */
class LimitsProcessor {

    private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE;
    /** Browsers ask without credentials whether they may ask; that is answered before keys are looked for. */
    private static final int AFTER_CORS = SecurityHandlerPriorities.CORS - 10;

    private static final int FIRST = -2_000_000;

    @BuildStep
    AdditionalBeanBuildItem servers() {
        return AdditionalBeanBuildItem.unremovableOf(LimitedServers.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(HttpSettingsReadyBuildItem.class)
    void limit(LimitsRecorder recorder, AccessHandlerBuildItem access, Capabilities capabilities, HttpRootPathBuildItem root,
            BuildProducer<FilterBuildItem> filters, BuildProducer<RouteBuildItem> routes) {
        boolean rooted = root.getRootPath().equals("/");
        // With Quarkus' security an application may switch CORS on by code, which no configuration tells.
        boolean apart = !rooted || capabilities.isPresent(Capability.SECURITY);
        Handler<RoutingContext> handler = recorder.handler(access.handler(), apart);
        filters.produce(new FilterBuildItem(handler, BEFORE_EVERYTHING));
        filters.produce(new FilterBuildItem(recorder.afterCors(access.handler(), apart), AFTER_CORS));
        if (!rooted) {
            // Filters see only what is below the root path of the application; absolute routes are not.
            routes.produce(root.routeBuilder().orderedRoute("/*", FIRST).handler(handler).build());
        }
    }
}
