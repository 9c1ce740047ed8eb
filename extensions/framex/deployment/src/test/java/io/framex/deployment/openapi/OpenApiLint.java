package io.framex.deployment.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What Redocly CLI says about a document, as strict as it can be. A test that needs it is skipped where the npm registry or a recent
 * Node.js cannot be had.
 */
public final class OpenApiLint {

    private final Path directory;

    /**
     * @param directory an empty one
     */
    public OpenApiLint(Path directory) {
        this.directory = directory;
    }

    /**
     * Fails where there is anything to complain about.
     *
     * @param skipped rules that do not count
     */
    public void check(String document, String... skipped) throws IOException, InterruptedException {
        assumeThat(run("--version").exitCode()).as("npx with Redocly CLI").isZero();
        Files.writeString(directory.resolve("openapi.json"), document);
        Outcome lint = run(Stream.concat(Stream.of("lint", "openapi.json", "--extends=recommended-strict"),
                Stream.of(skipped).map(rule -> "--skip-rule=" + rule)).toArray(String[]::new));
        assertThat(lint.exitCode()).as(lint.output()).isZero();
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npx", "--yes", System.getProperty("redocly.cli")));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        try {
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within 3 minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        }
    }

    private record Outcome(int exitCode, String output) {
    }
}
