package io.framex.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;

class FrameXProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("framex");
    }
}
