package io.framex.runtime.cli.build;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.bootstrap.runner.QuarkusEntryPoint;

/**
 * The folder of a packaged application, laid out by Quarkus.
 *
 * @param root holds {@code quarkus-run.jar}
 */
public record ApplicationLayout(Path root) {

    /** What Quarkus calls the folder of an application. */
    public static final String FOLDER = "quarkus-app";

    static final String RUNNER = "quarkus-run.jar";

    private static final List<String> LIBRARIES = List.of("lib/boot", "lib/main", "lib/deployment");

    /** The application that this process runs, where it runs a packaged one on a JVM. */
    static Optional<ApplicationLayout> running() {
        URL entryPoint = QuarkusEntryPoint.class.getResource(QuarkusEntryPoint.class.getSimpleName() + ".class");
        try {
            if (entryPoint == null || !(entryPoint.openConnection() instanceof JarURLConnection connection)) {
                return Optional.empty();
            }
            Path root = Path.of(connection.getJarFileURL().toURI()).resolve("../../..").normalize();
            return Files.isRegularFile(root.resolve(RUNNER)) ? Optional.of(new ApplicationLayout(root)) : Optional.empty();
        } catch (IOException | URISyntaxException notAFile) {
            return Optional.empty();
        }
    }

    /** Whether it was packaged with what it takes to build it again. */
    boolean takesPlugins() {
        return Files.isRegularFile(root.resolve(QuarkusEntryPoint.LIB_DEPLOYMENT_APPMODEL_DAT));
    }

    /** Everything that is needed to build it again, as a class path. */
    String buildClassPath() {
        return String.join(File.pathSeparator,
                LIBRARIES.stream().map(folder -> root.resolve(folder).resolve("*").toString()).toList());
    }

    /**
     * The libraries of the running application, without those of the build, sorted.
     *
     * @throws IOException where they cannot be listed
     */
    public List<Path> runtimeLibraries() throws IOException {
        List<Path> jars = new ArrayList<>(list("app"));
        jars.addAll(list("lib/boot"));
        jars.addAll(list("lib/main"));
        return jars;
    }

    /**
     * Changes with everything that a build takes from here; costs no more than listing the folders.
     *
     * @throws IOException where they cannot be listed
     */
    String fingerprint() throws IOException {
        List<Path> jars = new ArrayList<>(runtimeLibraries());
        jars.addAll(list("lib/deployment"));
        StringBuilder fingerprint = new StringBuilder();
        for (Path jar : jars) {
            fingerprint.append(root.relativize(jar)).append(' ').append(Files.size(jar)).append(' ')
                    .append(Files.getLastModifiedTime(jar).toMillis()).append('\n');
        }
        return fingerprint.toString();
    }

    private List<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
