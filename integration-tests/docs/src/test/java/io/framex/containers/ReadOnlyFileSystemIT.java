package io.framex.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the images start does so as an ordinary user without capabilities, with nothing that it could write to but {@code /tmp}.
 * Stands in for a container engine.
 */
class ReadOnlyFileSystemIT {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "native", "jvm" })
    void servesFromAReadOnlyFileSystem(String kind) throws Exception {
        Dockerfile dockerfile = Dockerfile.read(Deliverables.dockerfile(kind));
        List<String> program = dockerfile.one("ENTRYPOINT").words().stream().map(Deliverables::source).toList();
        assumeTrue(isSandboxThere(), "needs bwrap, and a kernel that lets it work");
        assumeTrue(kind.equals("jvm") || Files.isExecutable(Path.of(program.get(0))), "needs the native binary");
        Path output = folder.resolve("output.txt");

        Process server = sandboxed(program, "run", "--port", "0").redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            int port = port(server, output);
            String url = "http://127.0.0.1:" + port;
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(get(url + "/health/ready")).contains("\"UP\""));
            assertThat(get(url + "/api/v1/echo?message=hi")).contains("\"data\":\"hi\"");
            List<String> check = dockerfile.one("HEALTHCHECK").words().stream().map(Deliverables::source).toList();
            assertThat(sandboxed(check, "--url", url).start().waitFor()).as("the health check").isZero();
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(Files.readString(output)).doesNotContain("Exception", "Read-only file system");
    }

    private static ProcessBuilder sandboxed(List<String> program, String... arguments) {
        List<String> command = new ArrayList<>(sandbox());
        command.addAll(program.stream().map(word -> word.equals("java") ? Path.of(System.getProperty("java.home"), "bin/java").toString()
                : word).toList());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(Deliverables.KUBERNETES.resolve("base").toFile());
        process.environment().put("SERVER__HOST", "127.0.0.1");
        return process;
    }

    private static List<String> sandbox() {
        return List.of("bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--ro-bind",
                Deliverables.MODULE.toString(), Deliverables.MODULE.toString(), "--unshare-user", "--uid", "1001", "--gid", "1001",
                "--cap-drop", "ALL", "--die-with-parent", "--");
    }

    private static boolean isSandboxThere() throws Exception {
        if (!Deliverables.onPath("bwrap")) {
            return false;
        }
        List<String> command = new ArrayList<>(sandbox());
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" = 1001 && touch /tmp/probe && ! touch /var/tmp/probe 2>/dev/null"));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static int port(Process server, Path output) {
        await().atMost(PATIENCE).until(() -> !server.isAlive() || LISTENING.matcher(Files.readString(output)).find());
        try {
            Matcher matcher = LISTENING.matcher(Files.readString(output));
            assertThat(matcher.find()).as(Files.readString(output)).isTrue();
            return Integer.parseInt(matcher.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body();
    }
}
