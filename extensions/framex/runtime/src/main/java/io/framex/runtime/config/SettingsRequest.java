package io.framex.runtime.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the settings are read from.
 *
 * @param commandLine values given on the command line, by dotted key without {@code framex.}: {@code server.port} as a number,
 *        {@code load_plugins} as a {@code List}; {@code quarkus.*} keys too
 * @param configFile what {@code --config} names; {@code config.toml} in the working directory, if it exists, where this is
 *        empty
 * @param workingDirectory folder of {@code .env}, {@code .env.prod}, {@code config.toml} and {@code pyproject.toml}
 * @param environment environment variables
 */
public record SettingsRequest(Map<String, Object> commandLine, Optional<Path> configFile, Path workingDirectory,
        Map<String, String> environment) {

    public SettingsRequest {
        commandLine = Map.copyOf(commandLine);
        environment = Map.copyOf(environment);
    }

    /** What this process was started with, without a command line. */
    public static SettingsRequest ofProcess() {
        return new SettingsRequest(Map.of(), Optional.empty(), Path.of("").toAbsolutePath(), System.getenv());
    }
}
