package io.framex.rpc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** A broker of the built application, as a process of its own. */
final class BrokerProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final int DEFAULT_PORT = 8080;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path output;

    private BrokerProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it in a folder, where what was left of the last one is found again, and waits until it is ready. */
    static BrokerProcess start(Path folder) throws IOException {
        String application = System.getProperty("framex.application");
        List<String> command = new ArrayList<>(application.endsWith(".jar")
                ? List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar")
                : List.of());
        command.addAll(List.of(application, "rpc", "serve"));
        Path output = Files.createTempFile("framex-rpc", ".txt");
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("SERVER__"));
        process.environment().putAll(Map.of("PROXY_HOST", "127.0.0.1", "PROXY_PORT", "0", "PROXY_LOG_LEVEL", "INFO",
                "PROXY_TIMEOUT", "30", "PROXY_WORKERS", "2"));
        BrokerProcess broker = new BrokerProcess(process.start(), output);
        Awaitility.await("the broker is ready").atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(broker::isReady);
        return broker;
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the broker ended:\n" + Files.readString(output));
        }
        if (!LISTENING.matcher(Files.readString(output)).find()) {
            return false;
        }
        if (port() == DEFAULT_PORT) {
            throw new AssertionError("PROXY_PORT has no effect:\n" + Files.readString(output));
        }
        try {
            return call("GET", "/health/ready", "").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private int port() throws IOException {
        Matcher matcher = LISTENING.matcher(Files.readString(output));
        if (!matcher.find()) {
            throw new AssertionError("no port in:\n" + Files.readString(output));
        }
        return Integer.parseInt(matcher.group(1));
    }

    URI uri() throws IOException {
        return URI.create("http://127.0.0.1:" + port());
    }

    HttpResponse<String> call(String method, String path, String body) throws IOException {
        return call(http, uri(), method, path, body);
    }

    static HttpResponse<String> call(HttpClient client, URI server, String method, String path, String body)
            throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException(end);
        }
    }

    /** Asks it to end, and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
