package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunIT {

    @TempDir
    Path folder;

    @Test
    void servesTheSelectedPlugins() throws Exception {
        try (RunningServer server = Framex.serve(folder, "--load-builtin-plugins", "echo")) {
            HttpResponse<String> response = server.get("/api/v1/echo?message=hello");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).matches(
                    "\\{\"status\":200,\"message\":\"success\",\"timestamp\":\"[0-9: -]{19}\",\"data\":\"hello\"}");
        }
    }

    @Test
    void theLogStartsWithTheLog() {
        try (RunningServer server = Framex.serve(folder)) {
            assertThat(server.output().lines()).isNotEmpty()
                    .allSatisfy(line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [A-Z]+ +\\[.*"));
            assertThat(server.output()).doesNotContain("Installed features").doesNotContain("Profile prod");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void theConfigurationOfTheFolderCounts() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "load_builtin_plugins = [\"echo\"]\n");
        try (RunningServer server = Framex.serve(folder)) {
            assertThat(server.get("/api/v1/echo?message=hello").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({ "TERM, 143", "INT, 130" })
    void aSignalStopsItAndReleasesThePort(String signal, int exitCode) throws Exception {
        try (RunningServer server = Framex.serve(folder)) {
            assertThat(server.signal(signal)).isEqualTo(exitCode);

            new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress()).close();
            assertThat(server.output()).contains("stopped in");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Framex.Result result = Framex.run(folder, "run", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.errors().lines()).singleElement().asString()
                    .startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is already in use.");
            assertThat(result.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        Framex.Result result = Framex.run(folder, "run", "--prot", "1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines()).containsExactly("Unknown option '--prot' for 'framex run'",
                "Did you mean: --port?", "See 'framex run --help'.");
    }

    @Test
    void aWrongFileIsOneLinePerProblem() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[server]\nprot = 1\nport = 99999\n");

        Framex.Result result = Framex.run(folder, "run");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines()).hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("config.toml:2: ").contains("server.port"))
                .anySatisfy(line -> assertThat(line).startsWith("config.toml:3: ").contains("99999"));
    }

    @Test
    void anUnreadableFileIsOneLine() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[server\n");

        Framex.Result result = Framex.run(folder, "run");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().startsWith("config.toml:1");
    }

    @ParameterizedTest
    @MethodSource
    void aMistakeInWhatQuarkusReadsIsOneLine(String file, String text, String message) throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve(file), text);

        Framex.Result result = Framex.run(folder, "run", "--port", "0");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines()).containsExactly(message);
    }

    static Stream<Arguments> aMistakeInWhatQuarkusReadsIsOneLine() {
        return Stream.of(
                arguments("config/application.yaml", "a: 1\nb: x: y\n",
                        "config/application.yaml:2: not valid YAML: mapping values are not allowed here"),
                arguments("config/application.yaml", "framex:\n  server:\n    port: 0\n    hots: x\n",
                        "config/application.yaml:4: unknown key \"server.hots\"; did you mean \"server.host\"?"),
                arguments("config/application.yaml", "framex:\n  cache:\n    ttl: many\n", "config/application.yaml:3: "
                        + "\"cache.ttl\" must be an integer at least 1, or -1, not \"many\""),
                arguments("config/application.properties", "a=\\u00zz\n",
                        "config/application.properties: not a valid properties file: Malformed \\uxxxx encoding."),
                arguments("config/application.properties", "framex.server.host=${nowhere}\n",
                        "config/application.properties:1: \"server.host\" refers to \"${nowhere}\", which is not set"),
                arguments("config/application.properties", "framex.cache.ttl=many\n", "config/application.properties:1: "
                        + "\"cache.ttl\" must be an integer at least 1, or -1, not \"many\""),
                arguments("config/application.properties", "a=b\nquarkus.http.root-path=/x\n", "config/application.properties:2: "
                        + "\"quarkus.http.root-path\" is fixed when the application is built and cannot be set at run time; "
                        + "set it in application.properties and build again"),
                arguments("config/application.properties", "%prod.quarkus.arc.remove-unused-beans=false\n",
                        "config/application.properties:1: \"quarkus.arc.remove-unused-beans\" is fixed when the application is "
                                + "built and cannot be set at run time; set it in application.properties and build again"),
                arguments("config/application.yaml", "quarkus:\n  http:\n    root-path: /x\n", "config/application.yaml: "
                        + "\"quarkus.http.root-path\" is fixed when the application is built and cannot be set at run time; "
                        + "set it in application.properties and build again"),
                arguments("config/application.properties", "quarkus.http.io-threads=many\n",
                        "\"quarkus.http.io-threads\" cannot be \"many\": Expected an integer value, got \"many\""));
    }

    @Test
    void aMistakeInTheFileOfTheProfileIsOneLine() throws IOException {
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(folder.resolve("config/application.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("config/application-prod.yaml"), "b: x: y\n");

        Framex.Result result = Framex.run(folder, "run", "--port", "0");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines())
                .containsExactly("config/application-prod.yaml:1: not valid YAML: mapping values are not allowed here");
    }

    @Test
    void aMissingFileIsOneLine() {
        Framex.Result result = Framex.run(folder, "run", "--config", "none.toml");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().contains("none.toml");
    }

    @Test
    void anUnknownPluginIsOneLineThatSaysWhatThereIs() {
        Framex.Result result = Framex.run(folder, "run", "--load-builtin-plugins", "ecko");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines()).singleElement().asString().contains("\"ecko\"").contains("echo");
    }

    @Test
    void anUnknownHostIsOneLine() {
        Framex.Result result = Framex.run(folder, "run", "--host", "nowhere.invalid");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().contains("nowhere.invalid");
    }
}
