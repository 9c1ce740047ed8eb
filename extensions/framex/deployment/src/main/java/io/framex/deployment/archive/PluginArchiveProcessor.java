package io.framex.deployment.archive;

import java.util.Collection;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * Has jars with plugins indexed that do not ask for it: a team's jar needs neither an index nor a {@code beans.xml}, nor has
 * the application to name it.
 */
class PluginArchiveProcessor {

    @BuildStep
    void indexPluginArchives(CurateOutcomeBuildItem outcome, BuildProducer<IndexDependencyBuildItem> indexed) {
        Collection<ResolvedDependency> authored = AuthoredDependencies.of(outcome.getApplicationModel().getRuntimeDependencies());
        for (ResolvedDependency dependency : authored) {
            if (new PluginArchive(dependency.getContentTree()).needsIndex()) {
                indexed.produce(new IndexDependencyBuildItem(dependency.getGroupId(), dependency.getArtifactId(),
                        dependency.getClassifier()));
            }
        }
    }
}
