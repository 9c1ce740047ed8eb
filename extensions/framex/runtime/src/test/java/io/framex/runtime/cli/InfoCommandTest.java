package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.Json;

class InfoCommandTest {

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","info":{"title":"FrameX API","description":"Uptime: 5s"},
             "tags":[{"name":"echo","description":"Repeats\\n\\nby FrameX"}],"paths":{}}""";

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void showsVersionStatusAndPlugins() {
        server.answer("/version", 200, "\"1.2.3\"").document(DOCUMENT);

        CommandRun run = CommandRun.in(folder, "info", "--url", server.url());

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines()).contains("Service: FrameX API", "Version: 1.2.3", "Uptime: 5s",
                "PLUGIN  DESCRIPTION", "echo    Repeats by FrameX");
    }

    @Test
    void showsTheSameToPrograms() throws IOException {
        server.answer("/version", 200, "\"1.2.3\"").document(DOCUMENT);

        JsonNode info = Json.parse(CommandRun.in(folder, "info", "--output", "json", "--url", server.url()).output());

        assertThat(info.path("version").asText()).isEqualTo("1.2.3");
        assertThat(info.path("plugins").get(0).path("name").asText()).isEqualTo("echo");
    }

    @Test
    void aForeignServerIsOneLine() {
        CommandRun run = CommandRun.in(folder, "info", "--url", server.url());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).singleElement().asString().contains("Is it a FrameX server?");
    }
}
