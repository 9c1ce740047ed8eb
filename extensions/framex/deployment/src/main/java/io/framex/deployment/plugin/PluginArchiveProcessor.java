package io.framex.deployment.plugin;

import java.util.Comparator;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * Makes every jar that depends on the FrameX API part of the application, so that a plugin jar needs neither a Jandex index
 * nor a {@code beans.xml}.
 */
class PluginArchiveProcessor {

    private static final String GROUP_ID = "io.framex";
    private static final String API = "framex-api";
    private static final String RUNTIME = "framex";

    @BuildStep
    void index(CurateOutcomeBuildItem outcome, BuildProducer<IndexDependencyBuildItem> archives) {
        outcome.getApplicationModel().getRuntimeDependencies().stream()
                .filter(PluginArchiveProcessor::dependsOnApi)
                .sorted(Comparator.comparing(ResolvedDependency::toCompactCoords))
                .forEach(dependency -> archives.produce(new IndexDependencyBuildItem(dependency.getGroupId(),
                        dependency.getArtifactId(), dependency.getClassifier())));
    }

    private static boolean dependsOnApi(ResolvedDependency dependency) {
        return !dependency.getGroupId().equals(GROUP_ID)
                && dependency.getDependencies().stream().anyMatch(PluginArchiveProcessor::isApi);
    }

    private static boolean isApi(ArtifactCoords coordinates) {
        return coordinates.getGroupId().equals(GROUP_ID)
                && (coordinates.getArtifactId().equals(API) || coordinates.getArtifactId().equals(RUNTIME));
    }
}
