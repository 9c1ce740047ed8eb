package io.framex.deployment.tracing;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Gives what only FrameX knows spans, in applications that have a tracer. */
class TracingProcessor {

    @BuildStep
    void beans(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.OPENTELEMETRY_TRACER)) {
            beans.produce(AdditionalBeanBuildItem.builder().setUnremovable().setDefaultScope(DotNames.SINGLETON)
                    .addBeanClasses("io.framex.runtime.tracing.OpenTelemetryTracing", "io.framex.runtime.tracing.TracingDecorator")
                    .build());
        }
    }
}
