package io.framex.proxy.deployment;

import io.framex.proxy.RunningProxy;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Puts the forwarder in front of everything that nobody here answers. */
class ProxyProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("framex-proxy");
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.unremovableOf(RunningProxy.class);
    }
}
