package io.framex.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A headless Chromium, driven over the W3C WebDriver protocol by the chromedriver that is installed. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final URI session;

    private Chromium(Process driver, URI session) {
        this.driver = driver;
        this.session = session;
    }

    /** The installed chromedriver, if there is one. */
    static Optional<Path> driver() {
        return Arrays.stream(System.getenv("PATH").split(":")).map(directory -> Path.of(directory, "chromedriver"))
                .filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path driverProgram, Path profile) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(driverProgram.toString(), "--port=" + port)
                .redirectErrorStream(true).redirectOutput(profile.resolveSibling("chromedriver.log").toFile()).start();
        URI base = URI.create("http://127.0.0.1:" + port + "/");
        Chromium waiting = new Chromium(process, base);
        try {
            Awaitility.await("chromedriver").atMost(PATIENCE).ignoreExceptions()
                    .until(() -> waiting.get("status").path("ready").asBoolean());
            String id = waiting.post("session", capabilities(profile)).path("sessionId").asText();
            return new Chromium(process, base.resolve("session/" + id + "/"));
        } catch (RuntimeException | Error e) {
            process.destroy();
            throw e;
        }
    }

    private static Map<String, ?> capabilities(Path profile) {
        List<String> arguments = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,1400", "--user-data-dir=" + profile);
        return Map.of("capabilities", Map.of("alwaysMatch", Map.of(
                "goog:chromeOptions", Map.of("args", arguments),
                "goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"))));
    }

    void open(String url) {
        post("url", Map.of("url", url));
    }

    /** Runs a script in the page and returns what it returns. */
    JsonNode run(String script) {
        return post("execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** Waits until a script returns something that is neither null nor false nor empty. */
    JsonNode await(String what, String script) {
        return Awaitility.await(what).atMost(PATIENCE).until(() -> run(script),
                result -> !result.isNull() && !(result.isBoolean() && !result.asBoolean())
                        && !(result.isTextual() && result.asText().isBlank()));
    }

    /** What the page, or the browser on its behalf, wrote to the console since the last call. */
    List<String> console() {
        List<String> messages = new ArrayList<>();
        post("se/log", Map.of("type", "browser")).forEach(entry -> messages.add(entry.path("message").asText()));
        return messages;
    }

    /** Every URL that the page asked for since the last call, whether or not it got an answer. */
    List<String> requests() throws IOException {
        List<String> urls = new ArrayList<>();
        for (JsonNode entry : post("se/log", Map.of("type", "performance"))) {
            JsonNode message = MAPPER.readTree(entry.path("message").asText()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                urls.add(message.path("params").path("request").path("url").asText());
            }
        }
        return urls;
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(get("screenshot").asText()));
    }

    @Override
    public void close() throws IOException {
        send(HttpRequest.newBuilder(URI.create(session.toString().replaceAll("/$", ""))).DELETE().build());
        driver.destroy();
        try {
            driver.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode get(String command) {
        return send(HttpRequest.newBuilder(session.resolve(command)).build());
    }

    private JsonNode post(String command, Object body) {
        try {
            return send(HttpRequest.newBuilder(session.resolve(command))
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))).build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            JsonNode value = MAPPER.readTree(response.body()).path("value");
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri().getPath() + ": " + value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
