package io.framex.deployment.probe;

import io.framex.runtime.ServiceVersion;
import io.framex.runtime.probe.ProbeRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.vertx.http.deployment.spi.RouteBuildItem;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Serves the bare probes of Python FrameX beside Kubernetes' ones. */
class ProbeProcessor {

    @BuildStep
    AdditionalBeanBuildItem serviceVersion() {
        return AdditionalBeanBuildItem.unremovableOf(ServiceVersion.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    void probes(ProbeRecorder recorder, BuildProducer<RouteBuildItem> routes) {
        routes.produce(route("/health", recorder.text("ok")));
        routes.produce(route("/ping", recorder.text("pong")));
        routes.produce(route("/version", recorder.version()));
    }

    private static RouteBuildItem route(String path, Handler<RoutingContext> handler) {
        return RouteBuildItem.newAbsoluteRoute(path).withRequestHandler(handler).build();
    }
}
