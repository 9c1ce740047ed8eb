package io.framex.proxy.deployment;

import java.util.Locale;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;
import io.quarkus.deployment.pkg.builditem.NativeImageRunnerBuildItem;
import io.quarkus.deployment.pkg.steps.NativeOrNativeSourcesBuild;
import io.smallrye.common.os.OS;

/** Puts the library that compresses by zstd into a native image, for the system that the image is for and no other. */
class ZstandardProcessor {

    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    NativeImageResourcePatternsBuildItem library(NativeImageRunnerBuildItem runner) {
        OS here = OS.current();
        // What is built in a container is for Linux.
        String system = runner.isContainerBuild() || here == OS.LINUX ? "linux" : here == OS.MAC ? "darwin" : "win";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (system.equals("darwin") && machine.equals("amd64")) {
            machine = "x86_64";
        }
        return NativeImageResourcePatternsBuildItem.builder().includeGlob(system + "/" + machine + "/libzstd-jni-*").build();
    }

    /** It loads the library when it is initialised. */
    @BuildStep(onlyIf = NativeOrNativeSourcesBuild.class)
    RuntimeInitializedPackageBuildItem classes() {
        return new RuntimeInitializedPackageBuildItem("com.github.luben.zstd");
    }
}
