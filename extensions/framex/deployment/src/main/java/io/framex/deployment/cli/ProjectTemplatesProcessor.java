package io.framex.deployment.cli;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;

/** Keeps the templates of {@code framex new} in native images. */
class ProjectTemplatesProcessor {

    @BuildStep
    NativeImageResourcePatternsBuildItem templates() {
        return NativeImageResourcePatternsBuildItem.builder().includeGlob("io/framex/runtime/cli/project/**").build();
    }
}
