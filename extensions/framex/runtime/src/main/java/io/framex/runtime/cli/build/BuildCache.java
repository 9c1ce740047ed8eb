package io.framex.runtime.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * The folder where builds are kept, each in a folder that is called as its key.
 *
 * @param folder created on first use
 */
record BuildCache(Path folder) {

    static final String VARIABLE = "FRAMEX_BUILD_CACHE";

    /**
     * @param chosen as given by option, or {@code null}
     * @param environment where {@code FRAMEX_BUILD_CACHE}, {@code XDG_CACHE_HOME} and {@code HOME} are looked up
     * @param workingDirectory what a relative path starts from
     */
    static BuildCache of(Path chosen, Map<String, String> environment, Path workingDirectory) {
        Path folder = Optional.ofNullable(chosen).or(() -> path(environment, VARIABLE))
                .orElseGet(() -> path(environment, "XDG_CACHE_HOME")
                        .orElseGet(() -> Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache"))
                        .resolve("framex").resolve("builds"));
        return new BuildCache(workingDirectory.resolve(folder).toAbsolutePath().normalize());
    }

    /** The build of that key, where it was made before. */
    Optional<BuiltApplication> find(BuildKey key) {
        Path build = folder.resolve(key.value());
        return Files.isDirectory(build) ? BuiltApplication.open(build) : Optional.empty();
    }

    /** The build of these files, where it was made before; empty too where any of them cannot be read. */
    Optional<BuiltApplication> find(ApplicationLayout application, Path pluginFolder, List<Path> sources) {
        try {
            return find(BuildKey.of(application, PluginFiles.of(pluginFolder, sources)));
        } catch (IOException | CommandFailure unreadable) {
            return Optional.empty();
        }
    }

    Path log(BuildKey key) {
        return folder.resolve(key + ".log");
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty()).map(Path::of);
    }
}
