package io.framex.deployment.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the compiler made.
 *
 * @param classes folder of class files
 * @param pluginClasses the class of each source file, in their order
 */
record CompiledSources(Path classes, List<String> pluginClasses) {

    private static final String NAME = "sources.jar";

    /** Packs the classes, in the same way each time. */
    Path jar(Path folder) throws IOException {
        Path jar = folder.resolve(NAME);
        List<Path> files;
        try (Stream<Path> tree = Files.walk(classes)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream output = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
