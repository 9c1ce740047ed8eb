package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.framex.runtime.ProductVersion;

class HelpTest {

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return CommandRun.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.in(folder, command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).startsWith("Usage: framex " + command);
    }

    @Test
    void theRootListsEveryCommandAndTheExitCodes() {
        CommandRun run = CommandRun.in(folder, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains(commands().toList()).contains("Exit codes:");
    }

    @Test
    void theVersionIsThatOfTheProduct() {
        CommandRun run = CommandRun.in(folder, "--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualToIgnoringNewLines("framex " + ProductVersion.current());
    }
}
