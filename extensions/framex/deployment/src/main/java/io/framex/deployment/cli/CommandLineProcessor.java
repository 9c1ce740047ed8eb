package io.framex.deployment.cli;

import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

import io.framex.runtime.cli.FrameXMain;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Makes an application a {@code framex} binary. */
class CommandLineProcessor {

    private static final DotName QUARKUS_MAIN = DotName.createSimple(QuarkusMain.class);

    /**
     * Two main classes without a name are a build error, and a named one is never chosen by itself. So ours, which is kept
     * out of the extension's index, is shown to Quarkus only where the application brings none.
     */
    @BuildStep
    Optional<AdditionalIndexedClassesBuildItem> defaultMainClass(ApplicationArchivesBuildItem archives) {
        boolean taken = archives.getAllApplicationArchives().stream()
                .map(ApplicationArchive::getIndex)
                .flatMap(index -> index.getAnnotations(QUARKUS_MAIN).stream())
                .anyMatch(CommandLineProcessor::isUnnamed);
        return taken ? Optional.empty() : Optional.of(new AdditionalIndexedClassesBuildItem(FrameXMain.class.getName()));
    }

    /** Commands live before there is a container, and are constructed by picocli alone. */
    @BuildStep
    ExcludedTypeBuildItem commandsAreNoBeans() {
        return new ExcludedTypeBuildItem(FrameXMain.class.getPackageName() + ".**");
    }

    /** What Quarkus was built from is nothing that an operator of plugins acts on; it stays visible at DEBUG. */
    @BuildStep
    LogCleanupFilterBuildItem quietStart() {
        return new LogCleanupFilterBuildItem("io.quarkus", "Installed features", "Profile");
    }

    private static boolean isUnnamed(AnnotationInstance main) {
        return main.value("name") == null || main.value("name").asString().isEmpty();
    }
}
