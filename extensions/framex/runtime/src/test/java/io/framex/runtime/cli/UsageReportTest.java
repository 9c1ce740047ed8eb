package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageReportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
            "run --prot 1, --prot, --port",
            "run --load-plugin x, --load-plugin, --load-plugins",
            "run --no-use-rai, --no-use-rai, --no-use-ray",
            "config --chek, --chek, --check",
            "plugns, plugns, plugins",
            "--versoin, --versoin, --version",
    })
    void unknownWordsAreNamedWithTheNearestKnownOne(String line, String wrong, String meant) {
        CommandRun run = CommandRun.in(folder, line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("'" + wrong + "'").contains("Did you mean: " + meant).contains("--help'");
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        CommandRun run = CommandRun.in(folder, "run", "--zzz");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("'--zzz'").doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = { "run --port x", "run --port", "run foo", "plugins --output xml", "openapi --format toml", "call",
            "call echo nonsense", "call echo a:={", "health --url 127.0.0.1", "health --timeout 0", "health --connect-timeout -1" })
    void wrongValuesAreUsageErrors(String line) {
        CommandRun run = CommandRun.in(folder, line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(2).last().asString().startsWith("See 'framex ").endsWith("--help'.");
    }

    @Test
    void withoutArgumentsTheUsageIsShownAsAnError() {
        CommandRun run = CommandRun.in(folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("Usage: framex ").contains("run");
    }
}
