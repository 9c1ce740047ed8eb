package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.Json;

class PluginsCommandTest {

    @TempDir
    Path folder;

    @Test
    void listsWhatIsCompiledInAndWhatOfItIsActive() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"foo\"]\n");

        CommandRun run = CommandRun.in(folder, "plugins");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines()).containsExactly(
                "NAME  VERSION  ACTIVE  BUILT-IN  HTTP  FUNC  DESCRIPTION",
                "echo  0.1.0    no      yes       1     1     Repeats",
                "foo   2.0      yes     no        0     0     Uses echo");
    }

    @Test
    void readsTheFileThatIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("other.toml"), "load_builtin_plugins = [\"echo\"]\n");

        CommandRun run = CommandRun.in(folder, "plugins", "--config", file.toString(), "--output", "json");

        JsonNode echo = Json.parse(run.output()).get(0);
        assertThat(echo.path("active").asBoolean()).isTrue();
        assertThat(echo.path("http_apis").get(0).path("path").asText()).isEqualTo("/api/v1/echo");
        assertThat(echo.path("function_apis").get(0).asText()).isEqualTo("echo.EchoPlugin.confess");
    }

    @Test
    void theGraphNamesTheProviderOfEachRequiredApi() {
        CommandRun run = CommandRun.in(folder, "plugins", "--graph");

        assertThat(run.output().lines()).containsExactly(
                "echo",
                "foo",
                "  /api/v1/echo -> echo",
                "  echo.EchoPlugin.confess -> echo",
                "  bar.Bar.baz -> (not compiled in)");
    }

    @Test
    void theGraphIsAvailableForPrograms() throws IOException {
        CommandRun run = CommandRun.in(folder, "plugins", "--graph", "--output", "json");

        JsonNode edges = Json.parse(run.output());
        assertThat(edges).hasSize(3);
        assertThat(edges.get(0).path("provider").asText()).isEqualTo("echo");
        assertThat(edges.get(2).path("provider").isNull()).isTrue();
    }

    @Test
    void theGraphIsAvailableForDocuments() {
        CommandRun run = CommandRun.in(folder, "plugins", "--graph", "mermaid");

        assertThat(run.output().lines()).containsExactly(
                "flowchart LR",
                "    p_echo[\"echo\"]",
                "    p_foo[\"foo\"]",
                "    p_foo -->|\"/api/v1/echo\"| p_echo",
                "    p_foo -->|\"echo.EchoPlugin.confess\"| p_echo",
                "    p_foo -.->|\"bar.Bar.baz\"| missing([\"not compiled in\"])");
        assertThat(CommandRun.in(folder, "plugins", "--graph=json").output())
                .isEqualTo(CommandRun.in(folder, "plugins", "--graph", "--output", "json").output());
    }
}
