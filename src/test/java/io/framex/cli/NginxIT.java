package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;

/** nginx in front of this server, as it often is, and another one behind its proxy, which serves files. */
class NginxIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String DOCUMENT = """
            {"openapi": "3.0.3", "info": {"title": "Files", "version": "1"}, "paths": {
              "/note.txt": {"get": {"responses": {"200": {"description": "a note"}}}, "head": {"responses": {}}},
              "/seen": {"get": {"responses": {"200": {"description": "what arrived"}}}, "post": {"responses": {}}},
              "/missing": {"get": {"responses": {}}}}}""";

    @TempDir
    static Path frontFolder;

    @TempDir
    static Path backFolder;

    @TempDir
    static Path folder;

    @TempDir
    static Path otherFolder;

    private static Nginx behind;
    private static final int STREAMING = RawUpstream.port("streaming", "/events", "/upload");

    private static RunningServer server;
    private static RunningServer suspicious;
    private static Nginx front;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(Nginx.program().isPresent(), "needs nginx, see .ci/setup");
        Path files = Files.createDirectories(backFolder.resolve("files"));
        Files.writeString(files.resolve("openapi.json"), DOCUMENT);
        Files.writeString(files.resolve("note.txt"), "0123456789".repeat(1_000));
        // Connections are closed after three requests, so that pooled ones are often stale.
        behind = Nginx.start(backFolder, """
                keepalive_requests 3;
                gzip on;
                gzip_proxied any;
                gzip_types text/plain;
                location = /seen {
                  return 200 "$request_method|$http_x_forwarded_for|$http_x_forwarded_proto|$http_x_forwarded_host|$host|$http_via|$http_forwarded";
                }
                """);
        Files.writeString(folder.resolve("config.toml"), """
                load_builtin_plugins = ["proxy", "echo"]

                [server]
                enable_proxy = true
                trusted_proxies = ["127.0.0.1"]

                [plugins.proxy.proxy_urls."%s"]
                enable = ["/*"]
                docs_path = "/openapi.json"

                [plugins.proxy.proxy_urls."http://127.0.0.1:%d"]
                enable = ["/*"]
                """.formatted(behind.url(), STREAMING));
        server = Framex.serve(folder);
        Files.writeString(otherFolder.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]

                [plugins.proxy.proxy_urls."%s"]
                enable = ["/*"]
                docs_path = "/openapi.json"
                """.formatted(behind.url()));
        suspicious = Framex.serve(otherFolder);
        front = Nginx.start(frontFolder, """
                location / {
                  proxy_pass http://127.0.0.1:%d;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host shop.example;
                  proxy_set_header X-Forwarded-Host shop.example;
                  proxy_set_header X-Forwarded-Proto https;
                  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                  proxy_buffering off;
                  proxy_request_buffering off;
                }
                location /untrusted/ {
                  proxy_pass http://127.0.0.1:%d/;
                  proxy_http_version 1.1;
                  proxy_set_header Host shop.example;
                  proxy_set_header X-Forwarded-Host shop.example;
                  proxy_set_header X-Forwarded-Proto https;
                  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                }
                """.formatted(server.port(), suspicious.port()));
        Awaitility.await().until(() -> send(request("/seen")).statusCode() == 200
                && send(request("/untrusted/seen")).statusCode() == 200);
        Awaitility.await().until(() -> {
            HttpRequest.Builder upload = request("/upload").POST(BodyPublishers.ofString("x"));
            return send(upload).statusCode() == 200;
        });
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable started : new AutoCloseable[] { front, server, suspicious, behind }) {
            if (started instanceof Nginx nginx) {
                nginx.close();
            } else if (started instanceof RunningServer running) {
                running.close();
            }
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(front.url() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whatATrustedProxySaysOfTheClientIsPassedOn() throws Exception {
        String[] seen = send(request("/seen").header("X-Forwarded-For", "198.51.100.7")).body().split("\\|");
        assertThat(seen[0]).isEqualTo("GET");
        assertThat(seen[1]).isEqualTo("198.51.100.7, 127.0.0.1, 127.0.0.1");
        assertThat(seen[2]).isEqualTo("https");
        assertThat(seen[3]).isEqualTo("shop.example");
        assertThat(seen[4]).isEqualTo("127.0.0.1");
        assertThat(seen[5]).startsWith("1.1 framex-");
        assertThat(seen[6]).isEqualTo("for=127.0.0.1;host=\"shop.example\";proto=http");
    }

    @Test
    void whatAnyOtherProxySaysOfTheClientIsNot() throws Exception {
        String[] seen = send(request("/untrusted/seen").header("X-Forwarded-For", "198.51.100.7")
                .header("Forwarded", "for=198.51.100.7")).body().split("\\|");
        assertThat(seen[1]).isEqualTo("127.0.0.1");
        assertThat(seen[2]).isEqualTo("http");
        assertThat(seen[3]).isEqualTo("shop.example");
        assertThat(seen[6]).isEqualTo("for=127.0.0.1;host=\"shop.example\";proto=http");
    }

    @Test
    void eventsOfUpstreamsAreNotHeldBackAndEndWithTheClient() throws Exception {
        int before = RawUpstream.counter(STREAMING, "events-closed");
        try (RawClient client = new RawClient(front.port())) {
            client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.readUntil("data: one\n\n")).startsWith("HTTP/1.1 200");
        }
        Awaitility.await().until(() -> RawUpstream.counter(STREAMING, "events-closed") > before);
    }

    @Test
    void aClientThatLeavesInMidUploadEndsTheUpload() throws Exception {
        int uploads = RawUpstream.counter(STREAMING, "upload");
        int before = RawUpstream.counter(STREAMING, "uploads-broken");
        try (RawClient client = new RawClient(front.port())) {
            client.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nsome");
            Awaitility.await().until(() -> RawUpstream.counter(STREAMING, "upload") > uploads);
        }
        Awaitility.await().until(() -> RawUpstream.counter(STREAMING, "uploads-broken") > before);
    }

    @Test
    void connectionsThatTheUpstreamHasClosedAreNoFailures() throws Exception {
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> {
            try {
                return send(i % 4 == 0 ? request("/note.txt") : request("/seen")).statusCode();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        })).containsOnly(200);
    }

    @Test
    void whatCannotBeRepeatedIsNotLostOnThemEither() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(send(request("/seen").POST(BodyPublishers.ofString("x"))).body()).startsWith("POST|");
        }
    }

    @Test
    void rangesAreTheUpstreams() throws Exception {
        HttpResponse<String> part = send(request("/note.txt").header("Range", "bytes=3-5"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/10000");
        assertThat(send(request("/note.txt").header("Range", "bytes=20000-")).statusCode()).isEqualTo(416);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        HttpResponse<String> whole = send(request("/note.txt"));
        assertThat(whole.body()).hasSize(10_000);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request("/note.txt").header("If-None-Match", tag)).statusCode()).isEqualTo(304);
        HttpResponse<String> head = send(request("/note.txt").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("Content-Length")).contains("10000");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void compressedBodiesPass() throws Exception {
        HttpResponse<byte[]> response = HTTP.send(request("/note.txt").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(plain.readAllBytes()).hasSize(10_000);
        }
    }

    @Test
    void errorsOfTheUpstreamAreNotOurs() throws Exception {
        HttpResponse<String> missing = send(request("/missing"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<center>nginx").doesNotContain("FX-404");
    }

    @Test
    void whatTheDocumentDoesNotListIsNotForwarded() throws Exception {
        HttpResponse<String> missing = send(request("/openapi.json"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("FX-404-ROUTE");
    }

    @Test
    void streamsOfPluginsAreNotHeldBack() throws Exception {
        HttpResponse<InputStream> stream = HTTP.send(request("/api/v1/echo_stream?message=m").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: message_chunk");
            // The whole stream takes three seconds.
            assertThat(lines.readLine()).isEqualTo("data: {\"content\": \"T\"}");
        }
        assertThat(send(request("/health")).body()).isEqualTo("\"ok\"");
    }
}
