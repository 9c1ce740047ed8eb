package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The commands that answer without starting anything. */
class InspectionIT {

    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Stream.of("run", "dev", "build", "new", "plugins", "config", "openapi", "call", "health", "info",
                "generate-completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        Framex.Result result = Framex.run(folder, command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).startsWith("Usage: framex " + command);
    }

    @Test
    void helpAndUsage() {
        assertThat(Framex.run(folder, "--help").exitCode()).isZero();
        assertThat(Framex.run(folder)).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.errors()).startsWith("Usage: framex");
        });
    }

    @Test
    void theVersion() {
        Framex.Result result = Framex.run(folder, "--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).matches("framex \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void pluginsListsWhatIsCompiledIn() {
        Framex.Result result = Framex.run(folder, Map.of("LOAD_BUILTIN_PLUGINS", "echo"), "plugins");

        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).isEmpty();
        assertThat(result.output().lines().toList()).hasSizeGreaterThanOrEqualTo(2).first().asString().startsWith("NAME");
        assertThat(result.output()).containsPattern("(?m)^echo +\\S+ +yes +yes +3 +1 ");
    }

    @Test
    void configNamesTheSourceOfEachSetting() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "[server]\nport = 9001\n");

        Framex.Result result = Framex.run(folder, Map.of("SERVER__HOST", "0.0.0.0"), "config", "--output", "json");

        assertThat(result.exitCode()).isZero();
        JsonNode entries = new ObjectMapper().readTree(result.output());
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.path("key").asText()).isEqualTo("server.port");
            assertThat(entry.path("value").asText()).isEqualTo("9001");
            assertThat(entry.path("source").asText()).isEqualTo("config.toml");
            assertThat(entry.path("line").asInt()).isEqualTo(2);
        }).anySatisfy(entry -> {
            assertThat(entry.path("key").asText()).isEqualTo("server.host");
            assertThat(entry.path("source").asText()).contains("SERVER__HOST");
        });
    }

    @Test
    void everyCommandSeesWhatQuarkusReads() throws Exception {
        write("config/application.properties", "framex.load_builtin_plugins=echo", "%prod.framex.server.port=9055",
                "framex.sentry.dsn=hush", "quarkus.datasource.password=hush", "framex.cache.ttl=5");
        write("config/application.yaml", "quarkus:", "  http:", "    host: 127.0.0.9");
        write("config.toml", "[cache]", "ttl = 6");

        Framex.Result config = Framex.run(folder, Map.of("QUARKUS_SHUTDOWN_DELAY", "5s"), "config");

        assertThat(config.errors()).isEmpty();
        assertThat(config.output()).doesNotContain("hush");
        assertThat(config.output().lines().map(line -> line.replaceAll(" +", " "))).contains(
                "load_builtin_plugins config/application.properties:1 [\"echo\"]",
                "server.port config/application.properties:2 9055",
                "sentry.dsn config/application.properties:3 ******",
                "quarkus.datasource.password config/application.properties:4 ******",
                "server.host config/application.yaml 127.0.0.9",
                "server.pre_stop_delay environment 5s",
                "cache.ttl config.toml:2 6");
        assertThat(Framex.run(folder, "plugins").output()).containsPattern("(?m)^echo +\\S+ +yes +yes ");
        assertThat(Framex.run(folder, "openapi").output()).contains("/api/v1/echo");
        assertThat(Framex.run(folder, "health").errors()).contains("http://127.0.0.9:9055");
    }

    @Test
    void aMistakeInWhatQuarkusReadsIsOneLine() throws Exception {
        write("config/application.properties", "framex.load_builtin_plugins=ecko");

        Framex.Result result = Framex.run(folder, "config", "--check");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().startsWith("config/application.properties:1: ")
                .contains("\"ecko\"");
    }

    private void write(String file, String... lines) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(lines));
    }

    @Test
    void configChecks() throws Exception {
        assertThat(Framex.run(folder, "config", "--check").exitCode()).isZero();

        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"none\"]\n");
        assertThat(Framex.run(folder, "config", "--check").exitCode()).isEqualTo(1);
    }

    @Test
    void openapiShowsTheActivePlugins() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "load_builtin_plugins = [\"echo\"]\n");

        Framex.Result json = Framex.run(folder, "openapi");
        Framex.Result yaml = Framex.run(folder, "openapi", "--format", "yaml", "--file", "api.yaml");

        assertThat(json.errors()).isEmpty();
        JsonNode document = new ObjectMapper().readTree(json.output());
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/paths/~1api~1v1~1echo/get").isMissingNode()).isFalse();
        assertThat(yaml.exitCode()).isZero();
        assertThat(yaml.output()).isEmpty();
        assertThat(Files.readString(folder.resolve("api.yaml"))).contains("/api/v1/echo");
    }

    @Test
    void openapiShowsWhatNeedsAKey() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "load_builtin_plugins = [\"echo\"]\n[auth.rules]\n"
                + "\"/api/v1/echo\" = [\"s3cret\"]\n");

        Framex.Result result = Framex.run(folder, "openapi");

        JsonNode document = new ObjectMapper().readTree(result.output());
        assertThat(document.at("/paths/~1api~1v1~1echo/get/security/0").has("ServiceKey")).isTrue();
        assertThat(document.at("/paths/~1api~1v1~1echo_stream/get").has("security")).isFalse();
        assertThat(document.at("/components/securitySchemes/ServiceKey/scheme").asText()).isEqualTo("bearer");
        assertThat(result.output()).doesNotContain("s3cret");
    }

    @Test
    void openapiLeavesOutWhatIsNotActive() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "load_builtin_plugins = []\n");

        assertThat(Framex.run(folder, "openapi").output()).doesNotContain("/api/v1/echo");
    }

    @Test
    void openapiSaysWhereItCannotWrite() {
        Framex.Result result = Framex.run(folder, "openapi", "--file", "missing/api.json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().startsWith("Cannot write ");
    }

    @Test
    void theCompletionScriptIsOneThatBashUnderstands() throws Exception {
        assumeThat(BASH).exists();
        Framex.Result result = Framex.run(folder, "generate-completion");
        Path script = Files.writeString(folder.resolve("completion.sh"), result.output());

        Process check = new ProcessBuilder(BASH.toString(), "-n", script.toString()).inheritIO().start();

        assertThat(check.waitFor()).isZero();
        assertThat(result.output()).contains("complete -F").contains("--load-builtin-plugins");
    }
}
