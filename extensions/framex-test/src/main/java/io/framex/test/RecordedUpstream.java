package io.framex.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server in place of an HTTP service that a plugin calls. It records what the real service answers into a file, once, and from
 * then on replays the file, so that tests need neither the service nor the network. Credentials are not recorded: of a request
 * only method, path, query and body are kept, of an answer its status, body and the headers that describe the body. Bodies of up
 * to 10 MB. Listens on a free port of the loopback address; close it.
 */
public final class RecordedUpstream implements AutoCloseable {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Set<String> KEPT = Set.of("content-type", "content-language", "cache-control", "etag", "location");
    private static final Set<String> NOT_PASSED_ON = Set.of("host", "connection", "content-length", "expect", "upgrade",
            "transfer-encoding", "http2-settings", "accept-encoding");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "recorded upstream");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private final URI upstream;
    private final Path file;
    private final List<RecordedExchange> exchanges;

    private RecordedUpstream(URI upstream, Path file, List<RecordedExchange> exchanges) {
        this.upstream = upstream;
        this.file = file;
        this.exchanges = exchanges;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen", e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Replays the file where it exists; else passes requests on to the service and writes the file when it is closed.
     *
     * @param upstream address of the real service, such as {@code https://prices.example.com}
     * @param file the recording, JSON that belongs among the sources of the tests
     * @throws UncheckedIOException where the file cannot be read
     */
    public static RecordedUpstream of(URI upstream, Path file) {
        return Files.exists(file) ? replaying(file) : new RecordedUpstream(upstream, file, new ArrayList<>());
    }

    /**
     * Replays the file. Requests that are not in it get 501.
     *
     * @throws UncheckedIOException where the file cannot be read
     */
    public static RecordedUpstream replaying(Path file) {
        try {
            return new RecordedUpstream(null, file,
                    new ArrayList<>(List.of(JSON.readValue(file.toFile(), RecordedExchange[].class))));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no recording", e);
        }
    }

    /** Where it listens, such as {@code http://127.0.0.1:41234}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether answers come from the file. */
    public boolean isReplaying() {
        return upstream == null;
    }

    /**
     * Stops, and writes what was recorded.
     *
     * @throws UncheckedIOException where the file cannot be written
     */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        if (!isReplaying()) {
            write();
        }
    }

    private synchronized void write() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Whoever is interrupted leaves no half recording that would be replayed.
            Path unfinished = Files.createTempFile(folder, "recording", ".json");
            JSON.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), exchanges);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the recording " + file, e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = read(exchange.getRequestBody());
            String text = new String(body, StandardCharsets.UTF_8);
            String target = exchange.getRequestURI().toString();
            RecordedExchange answer = isReplaying() ? replay(exchange.getRequestMethod(), target, text)
                    : record(exchange, target, body, text);
            answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    /** Of several answers to the same request each is given once, the last one ever after. */
    private synchronized RecordedExchange replay(String method, String target, String body) {
        List<RecordedExchange> found = exchanges.stream().filter(each -> each.answers(method, target, body)).toList();
        if (found.isEmpty()) {
            return new RecordedExchange(method, target, body, 501, Map.of("Content-Type", "text/plain; charset=utf-8"),
                    ("Not in the recording " + file + ": " + method + " " + target + ". Delete it to record anew")
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (found.size() > 1) {
            exchanges.remove(found.get(0));
        }
        return found.get(0);
    }

    private RecordedExchange record(HttpExchange exchange, String target, byte[] body, String text) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(upstream.toString().replaceAll("/$", "") + target))
                .timeout(LONGEST_WAIT).method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> values.stream()
                .filter(value -> !NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .forEach(value -> request.header(name, value)));
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> {
                if (KEPT.contains(name)) {
                    headers.put(name, values.get(0));
                }
            });
            RecordedExchange recorded = new RecordedExchange(exchange.getRequestMethod(), target, text, response.statusCode(),
                    headers, read(response.body()));
            synchronized (this) {
                exchanges.add(recorded);
            }
            return recorded;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] read(InputStream stream) throws IOException {
        try (stream) {
            byte[] body = stream.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new IOException("a body is larger than " + LARGEST_BODY + " bytes");
            }
            return body;
        }
    }
}
