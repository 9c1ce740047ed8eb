package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed half-way, and builds at the same time. */
@DisabledIf(value = "io.framex.cli.Framex#isNative", disabledReason = "a native binary takes in no plugins")
class InterruptedBuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @BeforeEach
    void createPlugin() throws IOException {
        Path library = PluginSources.jar(folder.resolve("plugins/greeting.jar"), "com.example.greeting.Greeting",
                PluginSources.GREETING);
        PluginSources.jar(folder.resolve("plugins/greeter.jar"), "com.example.greeter.GreeterPlugin", PluginSources.GREETER,
                library);
    }

    @Test
    void nothingHalfMadeIsLeftToBeFound() throws Exception {
        Path errors = Framex.temporaryFile();
        Process builderKilled = startBuilding(errors);
        builder(builderKilled).destroyForcibly();

        assertThat(builderKilled.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(builderKilled.exitValue()).isEqualTo(1);
        assertThat(Files.readString(errors)).contains("The build ended unexpectedly; its log is ").doesNotContain("\tat ");
        assertThat(builds()).isEmpty();

        Process commandKilled = startBuilding(Framex.temporaryFile());
        ProcessHandle orphan = builder(commandKilled);
        commandKilled.destroyForcibly();

        await("the build ends with whoever asked for it").atMost(PATIENCE).until(() -> !orphan.isAlive());
        assertThat(builds()).isEmpty();

        Process first = start(Framex.temporaryFile());
        Process second = start(Framex.temporaryFile());

        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(List.of(first.exitValue(), second.exitValue())).containsOnly(0);
        assertThat(builds()).hasSize(1);
        assertThat(leftovers()).isEmpty();
    }

    private Process start(Path errors) {
        return Framex.start(folder, Framex.temporaryFile(), errors, "build", "--plugin-dir", "plugins", "--build-cache",
                "builds");
    }

    /** Returns when the build has written something of its own. */
    private Process startBuilding(Path errors) throws IOException {
        List<Path> before = leftovers();
        Process process = start(errors);
        await("a build is under way").atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> leftovers().stream()
                .anyMatch(staging -> !before.contains(staging) && Files.isDirectory(staging.resolve("content"))));
        return process;
    }

    private static ProcessHandle builder(Process command) {
        return command.children().findFirst().orElseThrow();
    }

    private List<Path> builds() throws IOException {
        return children().stream().filter(child -> Files.isDirectory(child) && !name(child).startsWith(".")).toList();
    }

    private List<Path> leftovers() throws IOException {
        return children().stream().filter(child -> name(child).startsWith(".")).toList();
    }

    private List<Path> children() throws IOException {
        Path builds = folder.resolve("builds");
        if (!Files.isDirectory(builds)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(builds)) {
            return children.toList();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
