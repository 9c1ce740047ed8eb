package io.framex.deployment.ingress;

import jakarta.inject.Singleton;

import io.framex.deployment.plugin.ActivePluginsBuildItem;
import io.framex.deployment.plugin.LifecyclePluginsBuildItem;
import io.framex.runtime.deadline.DeadlineFailureHandler;
import io.framex.runtime.ingress.Ingress;
import io.framex.runtime.ingress.IngressRecorder;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;
import io.quarkus.resteasy.reactive.server.spi.PreExceptionMapperHandlerBuildItem;

/** Which requests reach plugins, and for how long they are worked on. */
class IngressProcessor {

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    IngressBuildItem ingress(IngressRecorder recorder, ActivePluginsBuildItem active, LifecyclePluginsBuildItem lifecycle) {
        return new IngressBuildItem(recorder.ingress(active.plugins(), lifecycle.plugins()));
    }

    @BuildStep
    SyntheticBeanBuildItem bean(IngressBuildItem ingress) {
        return SyntheticBeanBuildItem.configure(Ingress.class).scope(Singleton.class).setRuntimeInit()
                .runtimeValue(ingress.ingress()).unremovable().done();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void drain(IngressRecorder recorder, IngressBuildItem ingress, BuildProducer<ShutdownListenerBuildItem> listeners) {
        listeners.produce(new ShutdownListenerBuildItem(recorder.drain(ingress.ingress())));
    }

    @BuildStep
    PreExceptionMapperHandlerBuildItem deadline() {
        return new PreExceptionMapperHandlerBuildItem(new DeadlineFailureHandler());
    }
}
