package io.framex.runtime.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Whether sources that are not FrameX's own may say anything. Mostly there are none, and then commands need not take the time to
 * build a configuration of SmallRye Config.
 */
final class FurtherSources {

    private static final List<String> PREFIXES = List.of("framex.", "quarkus.", "smallrye.", "mp.");

    private final Settings own;

    FurtherSources(Settings own) {
        this.own = own;
    }

    boolean exist(Collection<String> environmentNames) {
        return isNamed(System.getProperties().stringPropertyNames()) || isNamed(environmentNames)
                || own.layers().stream().anyMatch(layer -> layer.table().entries().containsKey("quarkus")
                        || !layer.variables().isEmpty())
                || isFolderUsed() || ClassPathSources.exist();
    }

    private static boolean isNamed(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .anyMatch(name -> PREFIXES.stream().anyMatch(name::startsWith));
    }

    private boolean isFolderUsed() {
        Path folder = own.workingDirectory().resolve("config");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "application*.{properties,yaml,yml}")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return Files.exists(folder) && !Files.isReadable(folder);
        }
    }
}
