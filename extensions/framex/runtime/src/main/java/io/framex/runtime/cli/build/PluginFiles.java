package io.framex.runtime.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * What is to be built into the application.
 *
 * @param jars plugin jars and the libraries they need, sorted by name
 * @param sources single source files, in the order in which they were named
 */
public record PluginFiles(List<Path> jars, List<Path> sources) {

    static final String JAR = ".jar";
    static final String SOURCE = ".java";

    public PluginFiles {
        jars = List.copyOf(jars);
        sources = List.copyOf(sources);
    }

    /** Whether an entry of {@code load_plugins} is a source file rather than a name. */
    public static boolean isSource(String entry) {
        return entry.endsWith(SOURCE);
    }

    /**
     * @param folder holds plugin jars; {@code null} for none
     * @param sources source files
     * @throws CommandFailure where there is nothing to build
     */
    static PluginFiles of(Path folder, List<Path> sources) {
        for (Path source : sources) {
            if (!Files.isRegularFile(source)) {
                throw new CommandFailure(source + ": no such file; load_plugins takes the path of a source file");
            }
        }
        return new PluginFiles(folder == null ? List.of() : jarsIn(folder), sources);
    }

    /**
     * Tells jars from source files by their names.
     *
     * @param files in any order
     */
    public static PluginFiles of(List<Path> files) {
        return new PluginFiles(files.stream().filter(file -> file.toString().endsWith(JAR)).toList(),
                files.stream().filter(file -> file.toString().endsWith(SOURCE)).toList());
    }

    /** All of them, jars first. */
    public List<Path> all() {
        return Stream.concat(jars.stream(), sources.stream()).toList();
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + " is not a folder; --plugin-dir takes a folder with plugin jars");
        }
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(JAR) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException failure) {
            throw new CommandFailure("Cannot read " + folder + ": " + failure.getMessage(), failure);
        }
        if (jars.isEmpty()) {
            throw new CommandFailure(folder + " holds no jar; put plugin jars there, or leave out --plugin-dir");
        }
        return jars;
    }
}
