package io.framex.deployment.archive;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.maven.dependency.ArtifactKey;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * What an application has beside Quarkus extensions and their libraries. Plugins can only be there, and looking through all
 * the rest would cost each build most of a second.
 */
final class AuthoredDependencies {

    private AuthoredDependencies() {
    }

    static Collection<ResolvedDependency> of(Iterable<ResolvedDependency> all) {
        Map<ArtifactKey, ResolvedDependency> authored = new LinkedHashMap<>();
        Deque<ResolvedDependency> extensions = new ArrayDeque<>();
        for (ResolvedDependency dependency : all) {
            authored.put(dependency.getKey(), dependency);
            if (dependency.isRuntimeExtensionArtifact()) {
                extensions.add(dependency);
            }
        }
        while (!extensions.isEmpty()) {
            ResolvedDependency extension = extensions.remove();
            if (authored.remove(extension.getKey()) != null) {
                for (ArtifactCoords library : extension.getDependencies()) {
                    ResolvedDependency next = authored.get(library.getKey());
                    if (next != null) {
                        extensions.add(next);
                    }
                }
            }
        }
        return authored.values();
    }
}
