package io.framex.runtime.cli.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * A folder with a {@code pom.xml}, and the Maven that builds it.
 *
 * @param folder where {@code pom.xml} is
 * @param maven the project's own wrapper, else the one on the {@code PATH}
 */
record MavenProject(Path folder, MavenProgram maven) {

    private static final String WRAPPER = "mvnw";
    private static final String COMMAND = "mvn";

    /**
     * @param folder where {@code pom.xml} is expected
     * @param environment where {@code PATH} is looked up
     * @throws CommandFailure where there is no {@code pom.xml}, or no Maven
     */
    static MavenProject in(Path folder, Map<String, String> environment) {
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw new CommandFailure("no pom.xml in " + folder
                    + "; change to the folder of a plugin project, or create one with framex new");
        }
        Path wrapper = folder.resolve(WRAPPER);
        Path maven = Files.isExecutable(wrapper) ? wrapper : onPath(environment).orElseThrow(() -> new CommandFailure(
                "mvn is not on the PATH; install Maven 3.8.6 or newer"));
        return new MavenProject(folder, new MavenProgram(maven));
    }

    private static Optional<Path> onPath(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, COMMAND))
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .findFirst();
    }
}
