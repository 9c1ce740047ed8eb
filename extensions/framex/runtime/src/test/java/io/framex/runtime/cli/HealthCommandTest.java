package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.cli.context.Json;

class HealthCommandTest {

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aReadyServerIsHealthy() {
        server.answer("/health", 200, "\"ok\"").answer("/health/ready", 200, """
                {"status":"UP","checks":[{"name":"plugin echo","status":"UP"}]}""");

        CommandRun run = health();

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines()).containsExactly("CHECK          STATUS", "/health        ok", "/health/ready  UP",
                "plugin echo    UP");
    }

    @Test
    void aServerThatIsNotReadyIsNot() throws IOException {
        server.answer("/health", 200, "\"ok\"").answer("/health/ready", 503, """
                {"status":"DOWN","checks":[{"name":"plugin echo","status":"DOWN"}]}""");

        CommandRun run = health("--output", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Json.parse(run.output()).get(1).path("status").asText()).isEqualTo("DOWN");
    }

    @Test
    void aForeignServerIsNot() {
        CommandRun run = health();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("status 404");
    }

    private CommandRun health(String... arguments) {
        String[] line = new String[arguments.length + 3];
        System.arraycopy(new String[] { "health", "--url", server.url() }, 0, line, 0, 3);
        System.arraycopy(arguments, 0, line, 3, arguments.length);
        return CommandRun.in(folder, line);
    }
}
