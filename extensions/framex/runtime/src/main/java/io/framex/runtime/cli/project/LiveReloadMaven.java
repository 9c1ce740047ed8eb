package io.framex.runtime.cli.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.FileTree;

/**
 * A Maven for live reload. Quarkus' live reload refuses those before 3.9, which build everything else, and which stable
 * distributions ship; where the installed one is older, it fetches a newer one from the repository it uses anyway, once.
 */
final class LiveReloadMaven {

    private static final int MAJOR = 3;
    private static final int MINOR = 9;
    private static final String NAME = "apache-maven-" + BuildVersions.of("live-reload-maven");

    private final Path cache;
    private final PrintWriter messages;

    /**
     * @param environment where {@code XDG_CACHE_HOME} and {@code HOME} are looked up
     * @param messages told before something is fetched
     */
    LiveReloadMaven(Map<String, String> environment, PrintWriter messages) {
        this.cache = Optional.ofNullable(environment.get("XDG_CACHE_HOME")).filter(folder -> !folder.isEmpty()).map(Path::of)
                .orElseGet(() -> Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache"))
                .resolve("framex");
        this.messages = messages;
    }

    /** The project's own Maven, or the one that was fetched. */
    MavenProgram of(MavenProject project) {
        if (project.maven().isAtLeast(project.folder(), MAJOR, MINOR)) {
            return project.maven();
        }
        Path home = cache.resolve(NAME);
        if (!Files.isDirectory(home)) {
            messages.println("Live reload needs Maven " + MAJOR + "." + MINOR + " or newer; fetching " + NAME + " into " + cache);
            messages.flush();
            fetch(project.maven(), home);
        }
        return new MavenProgram(home.resolve("bin").resolve("mvn"));
    }

    private void fetch(MavenProgram installed, Path home) {
        Path staging = createStaging();
        try {
            installed.run(staging, "-B", "-q",
                    "org.apache.maven.plugins:maven-dependency-plugin:" + BuildVersions.of("dependency-plugin") + ":unpack",
                    "-Dartifact=org.apache.maven:apache-maven:" + BuildVersions.of("live-reload-maven") + ":zip:bin",
                    "-DoutputDirectory=" + staging);
            if (!Files.isDirectory(home)) {
                Files.move(staging.resolve(NAME), home);
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        } finally {
            new FileTree(staging).delete();
        }
    }

    private Path createStaging() {
        try {
            return Files.createTempDirectory(Files.createDirectories(cache), "fetching-");
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private CommandFailure unwritable(IOException failure) {
        return new CommandFailure("cannot write " + cache + "; set XDG_CACHE_HOME to a folder that can be written", failure);
    }
}
