package io.framex.deployment.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.paths.PathTree;
import io.quarkus.paths.PathVisit;

/** An archive of the application that may hold plugins. */
final class PluginArchive {

    private static final String INDEX = "META-INF/jandex.idx";
    private static final String CLASS_SUFFIX = ".class";

    /** How class files that use our annotations name them in their constant pools. */
    private static final List<String> ANNOTATIONS = List.of("Lio/framex/Plugin", "Lio/framex/Remote;");

    private final PathTree content;

    PluginArchive(PathTree content) {
        this.content = content;
    }

    /** Whether there is a plugin class in it and no index that says so. */
    boolean needsIndex() {
        return !content.contains(INDEX) && holdsPluginClass();
    }

    private boolean holdsPluginClass() {
        AtomicBoolean found = new AtomicBoolean();
        content.walk(visit -> {
            if (isPluginClass(visit)) {
                found.set(true);
                visit.stopWalking();
            }
        });
        return found.get();
    }

    private static boolean isPluginClass(PathVisit visit) {
        if (!visit.getPath().toString().endsWith(CLASS_SUFFIX)) {
            return false;
        }
        try {
            String constants = new String(Files.readAllBytes(visit.getPath()), StandardCharsets.ISO_8859_1);
            return ANNOTATIONS.stream().anyMatch(constants::contains);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + visit.getPath(), failure);
        }
    }
}
