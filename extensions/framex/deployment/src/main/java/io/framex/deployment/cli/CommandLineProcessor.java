package io.framex.deployment.cli;

import java.io.IOException;
import java.io.InputStream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

import io.framex.runtime.cli.FrameXMain;
import io.framex.runtime.cli.context.CommandContribution;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Makes an application a {@code framex} binary. */
class CommandLineProcessor {

    private static final DotName QUARKUS_MAIN = DotName.createSimple(QuarkusMain.class);

    /**
     * A named main class is never chosen by itself, and two without a name are a build error. So one without a name is added
     * only where the application brings none; it lives on this side because whatever lies in the extension's own archive is
     * always indexed.
     */
    @BuildStep
    void defaultMainClass(ApplicationArchivesBuildItem archives, BuildProducer<AdditionalIndexedClassesBuildItem> indexed,
            BuildProducer<GeneratedClassBuildItem> added) throws IOException {
        if (archives.getAllApplicationArchives().stream().map(ApplicationArchive::getIndex)
                .flatMap(index -> index.getAnnotations(QUARKUS_MAIN).stream()).anyMatch(CommandLineProcessor::isUnnamed)) {
            return;
        }
        String name = DefaultMain.class.getName();
        indexed.produce(new AdditionalIndexedClassesBuildItem(name));
        added.produce(new GeneratedClassBuildItem(true, name, bytes(DefaultMain.class)));
    }

    /** Commands live before there is a container, and are constructed by picocli alone. */
    @BuildStep
    ExcludedTypeBuildItem commandsAreNoBeans() {
        return new ExcludedTypeBuildItem(FrameXMain.class.getPackageName() + ".**");
    }

    @BuildStep
    ServiceProviderBuildItem contributedCommands() {
        return ServiceProviderBuildItem.allProvidersFromClassPath(CommandContribution.class.getName());
    }

    /** The client commands may be given an https address. */
    @BuildStep
    ExtensionSslNativeSupportBuildItem nativeTls() {
        return new ExtensionSslNativeSupportBuildItem("framex");
    }

    /** What Quarkus was built from is nothing that an operator of plugins acts on; it stays visible at DEBUG. */
    @BuildStep
    LogCleanupFilterBuildItem quietStart() {
        return new LogCleanupFilterBuildItem("io.quarkus", "Installed features", "Profile");
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return file.readAllBytes();
        }
    }

    private static boolean isUnnamed(AnnotationInstance main) {
        return main.value("name") == null || main.value("name").asString().isEmpty();
    }
}
