package io.framex.deployment.probe;

import java.util.List;

import io.framex.deployment.http.FixedPathBuildItem;
import io.framex.runtime.ServiceVersion;
import io.framex.runtime.probe.ProbeRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/** Serves the bare probes of Python FrameX beside Kubernetes' ones. */
class ProbeProcessor {

    @BuildStep
    AdditionalBeanBuildItem serviceVersion() {
        return AdditionalBeanBuildItem.unremovableOf(ServiceVersion.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    void probes(ProbeRecorder recorder, BuildProducer<FixedPathBuildItem> paths) {
        paths.produce(new FixedPathBuildItem("/health", recorder.text("ok")));
        paths.produce(new FixedPathBuildItem("/ping", recorder.text("pong")));
        paths.produce(new FixedPathBuildItem("/version", recorder.version()));
        for (String check : List.of("/health/live", "/health/ready", "/health/started")) {
            paths.produce(new FixedPathBuildItem(check, recorder.readOnly()));
        }
    }
}
