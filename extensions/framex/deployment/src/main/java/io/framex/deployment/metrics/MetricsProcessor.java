package io.framex.deployment.metrics;

import jakarta.interceptor.Interceptor;

import io.framex.deployment.http.FixedPathBuildItem;
import io.framex.runtime.metrics.MetricsRecorder;
import io.framex.runtime.probe.ProbeRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.micrometer.runtime.config.MicrometerConfig;
import io.quarkus.vertx.core.deployment.VertxOptionsConsumerBuildItem;

/** Counts and times, and shows it under {@code /metrics}. */
class MetricsProcessor {

    private static final String PATH = "/metrics";

    @BuildStep
    AdditionalBeanBuildItem calls() {
        return AdditionalBeanBuildItem.unremovableOf("io.framex.runtime.metrics.MetricsDecorator");
    }

    /** Not beside Quarkus' own binder, and not for an author who wants neither. */
    @BuildStep
    void jvm(MicrometerConfig config, BuildProducer<AdditionalBeanBuildItem> beans) {
        boolean wanted = config.binder().jvm().isEmpty() && !config.isEnabled(config.binder().jvm());
        if (config.enabled() && wanted) {
            beans.produce(AdditionalBeanBuildItem.builder().addBeanClass("io.framex.runtime.metrics.JvmMeters")
                    .setDefaultScope(BuiltinScope.SINGLETON.getName()).setUnremovable().build());
        }
    }

    /** Vert.x has room for one who measures: an author who switches Quarkus' binder on has it in place of this one. */
    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void requests(MetricsRecorder recorder, MicrometerConfig config,
            BuildProducer<VertxOptionsConsumerBuildItem> consumers) {
        if (config.enabled() && !config.isEnabled(config.binder().vertx())) {
            consumers.produce(new VertxOptionsConsumerBuildItem(recorder.timeRequests(),
                    Interceptor.Priority.LIBRARY_AFTER));
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void page(ProbeRecorder recorder, MicrometerConfig config, BuildProducer<FixedPathBuildItem> paths) {
        if (config.enabled() && config.export().prometheus().path().equals(PATH)) {
            paths.produce(new FixedPathBuildItem(PATH, recorder.readOnly()));
        }
    }
}
