package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.runtime.cli.context.CommandContext;

class ShortRunTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "run",
            "run --host 0.0.0.0 --port 9000",
            "run --host=0.0.0.0 --port=0",
            "run --host=-odd=x --dashboard-host=a --dashboard-port 8260 --num-cpus=-1",
            "run --load-plugins foo --load-plugins=bar,baz --load-builtin-plugins echo --load-builtin-plugins proxy",
            "run --use-ray --enable-proxy --engine ray",
            "run --no-use-ray --no-enable-proxy --config other.toml",
            "run --config=folder/other.toml --load-plugins run",
    })
    void understandsOrdinaryCommandLinesAsPicocliDoes(String line) {
        Optional<RunCommand> read = read(line);

        RunCommand parsed = (RunCommand) CommandRun.commandLine().parseArgs(line.split(" ")).subcommand().commandSpec()
                .userObject();
        assertThat(read).isPresent();
        assertThat(read.get().options.asSettings()).isEqualTo(parsed.options.asSettings());
        assertThat(read.get().config.request(context(), Map.of()).configFile())
                .isEqualTo(parsed.config.request(context(), Map.of()).configFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "dev",
            "--version",
            "run --help",
            "run -h",
            "run --port",
            "run --port x",
            "run --port 08",
            "run --port 99999999999",
            "run --port 1 --port 2",
            "run --host=",
            "run --host --port",
            "run --host @file",
            "run @file",
            "run --use-ray --no-use-ray",
            "run --use-ray=false",
            "run --unknown x",
            "run echo",
            "run -- echo",
            "run --plugin-dir plugins",
    })
    void leavesEverythingElseToPicocli(String line) {
        assertThat(read(line)).isEmpty();
    }

    @Test
    void leavesPluginsThatHaveToBeBuiltToPicocli() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"Missing.java\"]\n");

        CommandRun run = CommandRun.in(folder, "run");

        assertThat(run.errors()).contains("cannot take in plugins");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private Optional<RunCommand> read(String line) {
        return ShortRun.read(context(), line.isEmpty() ? new String[0] : line.split(" "));
    }

    private CommandContext context() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CommandContext(folder, Map.of(), SamplePlugins::catalog, failed -> 0, nowhere, nowhere);
    }
}
