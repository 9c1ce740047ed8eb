package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The commands that talk to a running server. */
class ClientIT {

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void startServer() {
        server = Framex.serve(folder, "--load-builtin-plugins", "echo");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void callPrintsTheData() {
        Framex.Result result = Framex.run(folder, "call", "/api/v1/echo", "message=hello there", "--url", server.url());

        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualToIgnoringNewLines("hello there");
    }

    @Test
    void callFindsTheServerOfTheSettings() throws Exception {
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        Files.writeString(elsewhere.resolve("config.toml"), "[server]\nport = " + server.port() + "\n");

        assertThat(Framex.run(elsewhere, "call", "echo", "message=x").output()).isEqualToIgnoringNewLines("x");
    }

    @Test
    void callPutsEachArgumentWhereItBelongs() {
        Framex.Result result = Framex.run(folder, Map.of("LC_ALL", "C.UTF-8"), "call", "/api/v1/echo_model", "message=hi",
                "id=1", "name=原神", "--url", server.url());

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).isEqualToIgnoringNewLines("hi,{'id': 1, 'name': '原神'}");
    }

    @Test
    void callPrintsStreams() {
        Framex.Result result = Framex.run(folder, "call", "echo_stream", "message=m", "--url", server.url());

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualToIgnoringNewLines("This message is being streamed., m");
    }

    @Test
    void callReportsErrors() {
        Framex.Result result = Framex.run(folder, "call", "/api/v1/echo", "--url", server.url());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).startsWith("422 FX-422-VALIDATION: ").contains("query.message");
    }

    @Test
    void callSaysThatFunctionsAreNotReachable() {
        Framex.Result result = Framex.run(folder, "call", "echo.EchoPlugin.confess", "--url", server.url());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("function API");
    }

    @Test
    void healthOfARunningServer() {
        Framex.Result result = Framex.run(folder, "health", "--url", server.url());

        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains("/health ").contains("/health/ready");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void healthWithoutServer() {
        Framex.Result result = Framex.run(folder, "health", "--url", "http://127.0.0.1:1");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().startsWith("Cannot connect to http://127.0.0.1:1.");
    }

    @Test
    void infoTellsVersionAndPlugins() throws Exception {
        Framex.Result result = Framex.run(folder, "info", "--output", "json", "--url", server.url());

        assertThat(result.errors()).isEmpty();
        var info = new ObjectMapper().readTree(result.output());
        assertThat(info.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(info.path("plugins")).anySatisfy(tag -> assertThat(tag.path("name").asText()).isEqualTo("echo"));
    }
}
