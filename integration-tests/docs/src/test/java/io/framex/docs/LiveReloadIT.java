package io.framex.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code framex dev} takes up settings, and a mistake in them is no end. */
class LiveReloadIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private int port;

    @Test
    void comesBackAfterAMistakeInTheSettings() throws Exception {
        Workshop workshop = Workshop.shared();
        Path notes = Files.createDirectory(folder.resolve("notes"));
        try (ShellSession shell = new ShellSession(folder, notes, workshop.environment())) {
            shell.run("framex new foo >/dev/null\n");
        }
        Path project = folder.resolve("foo");
        port = freePort();
        settings(project, "");
        try (BackgroundServer server = BackgroundServer.start("framex dev", project, notes.resolve("server.txt"),
                workshop.environment(), port)) {
            Awaitility.await().atMost(PATIENCE).ignoreExceptionsInstanceOf(CompletionException.class)
                    .until(() -> get("/api/v1/foo?message=a").join().statusCode() == 200);

            settings(project, "hots = 1\n");
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                // The request that finds the change may wait for the end of this, or break.
                get("/ping");
                assertThat(server.output()).contains("unknown key \"server.hots\"; did you mean \"server.host\"?");
            });

            settings(project, "errors_as_200 = true\n");
            Awaitility.await().atMost(PATIENCE).ignoreExceptionsInstanceOf(CompletionException.class).untilAsserted(() -> {
                HttpResponse<String> reply = get("/api/v1/nothing").join();
                assertThat(reply.statusCode()).isEqualTo(200);
                assertThat(reply.body()).contains("\"status\":404");
            });
        }
    }

    private void settings(Path project, String more) throws IOException {
        Files.writeString(project.resolve("config.toml"), "load_plugins = [\"foo\"]\n[server]\nport = " + port + "\n" + more);
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE).build();
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().sendAsync(request, BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
