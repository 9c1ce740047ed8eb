package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.Json;

class ConfigCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[server]\nport = 9001\n[sentry]\ndsn = \"s3cret\"\n");
    }

    @Test
    void showsEachValueWithItsPlaceAndMasksSecrets() {
        CommandRun run = CommandRun.in(folder, Map.of("SERVER__HOST", "0.0.0.0"), failed -> 0, SamplePlugins::catalog, "config");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("server.port config.toml:2 9001", "server.engine default local", "sentry.dsn config.toml:4 ******")
                .anySatisfy(line -> assertThat(line).startsWith("server.host").contains("SERVER__HOST").endsWith("0.0.0.0"));
        assertThat(run.output()).doesNotContain("s3cret");
    }

    @Test
    void showsTheSameToPrograms() throws IOException {
        CommandRun run = CommandRun.in(folder, "config", "--output", "json");

        assertThat(run.output()).doesNotContain("s3cret");
        assertThat(Json.parse(run.output())).anySatisfy(entry -> {
            assertThat(entry.path("key").asText()).isEqualTo("server.port");
            assertThat(entry.path("value").asText()).isEqualTo("9001");
            assertThat(entry.path("source").asText()).isEqualTo("config.toml");
            assertThat(entry.path("line").asInt()).isEqualTo(2);
        }).noneSatisfy((JsonNode entry) -> assertThat(entry.path("line").asInt(-1)).isZero());
    }

    @Test
    void showsRulesWithoutTheirKeys() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[auth.rules]\n\"/api/v1/*\" = [\"s3cret\", \"@billing\"]\n"
                + "[auth.keys.billing]\nvalue = \"s3cret\"\n");
        for (String format : new String[] { "table", "json" }) {
            CommandRun run = CommandRun.in(folder, "config", "--output", format);

            assertThat(run.exitCode()).isZero();
            assertThat(run.output()).contains("/api/v1/*", "auth.keys.billing.value", "******").doesNotContain("s3cret");
        }
    }

    @Test
    void aCheckFindsRulesThatWouldStopTheStart() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[auth.rules]\n\"/api/v1/*\" = [\"s3cret\"]\n\"/x\" = [\"@nobody\"]\n"
                + "[auth.keys.short]\nsha256 = \"s3cret\"\n");
        CommandRun run = CommandRun.in(folder, "config", "--check");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.errors()).contains("config.toml:3: \"auth.rules.\"/x\"\" refers to \"@nobody\"",
                "config.toml:5: \"auth.keys.short.sha256\" must be 64 hexadecimal digits").doesNotContain("s3cret");
    }

    @Test
    void aCheckSaysSoWhereAllIsWell() {
        CommandRun run = CommandRun.in(folder, "config", "--check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualToIgnoringNewLines("The configuration is valid.");
    }

    @Test
    void aCheckFindsPluginsThatAreNotCompiledIn() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"bar\"]\n");

        CommandRun run = CommandRun.in(folder, "config", "--check");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("\"bar\"");
    }

    @Test
    void aCheckFindsApisThatNoActivePluginHas() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"foo\"]\n");

        CommandRun run = CommandRun.in(folder, "config", "--check");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).hasSize(3);
        assertThat(run.errors()).contains("Plugin \"foo\" requires \"/api/v1/echo\", which no active plugin has. "
                + "Add \"echo\" to load_builtin_plugins.", "\"bar.Bar.baz\"");
    }

    @Test
    void aCheckAnswersProgramsToo() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[auth.keys.old]\nvalue = \"s3cret-s3cret-s3cret\"\n"
                + "expires = \"2020-01-01T00:00:00Z\"\n");
        CommandRun valid = CommandRun.in(folder, "config", "--check", "--output", "json");
        CommandRun forPeople = CommandRun.in(folder, "config", "--check");

        assertThat(valid.exitCode()).isZero();
        JsonNode answer = Json.parse(valid.output());
        assertThat(answer.path("valid").asBoolean()).isTrue();
        assertThat(answer.path("problems")).isEmpty();
        assertThat(answer.path("warnings")).singleElement()
                .satisfies(warning -> assertThat(warning.asText()).contains("\"auth.keys.old\" expired at"));
        assertThat(forPeople.errors()).contains("warning: config.toml:", "\"auth.keys.old\" expired at");

        Files.writeString(folder.resolve("config.toml"), "[server]\nprot = 1\n");
        CommandRun invalid = CommandRun.in(folder, "config", "--check", "--output", "json");

        assertThat(invalid.exitCode()).isEqualTo(1);
        assertThat(Json.parse(invalid.output()).path("valid").asBoolean(true)).isFalse();
        assertThat(Json.parse(invalid.output()).path("problems").path(0).asText()).startsWith("config.toml:2: ");
    }

    @Test
    void masksPasswordsInUrls() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[server]\nhost = \"http://user:s3c@ret@host/\"\n");
        CommandRun run = CommandRun.in(folder, "config");

        assertThat(run.output()).contains("http://user:******@host/").doesNotContain("s3c");
    }

    @Test
    void aMissingFileIsOneLine() {
        CommandRun run = CommandRun.in(folder, "config", "--config", folder.resolve("none.toml").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).singleElement().asString().contains("none.toml");
    }
}
