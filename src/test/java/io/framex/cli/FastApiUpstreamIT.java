package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.proxy.testing.LocalServer;

/** A plain FastAPI service behind the proxy: everything that can be asked of it directly works through us in the same way. */
class FastApiUpstreamIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    private static LocalServer upstream;
    private static RunningServer proxy;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(PythonService.python().isPresent(), "needs Python with FastAPI, see .ci/setup");
        upstream = PythonService.fastApi(PythonService.python().get());
        Files.writeString(folder.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy.proxy_urls."%s"]
                enable = ["/*"]
                extra_paths = ["/ws/*"]
                """.formatted(upstream.url()));
        proxy = Framex.serve(folder);
        Awaitility.await().until(() -> proxy.get("/left").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (upstream != null) {
            upstream.close();
        }
    }

    private static HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(proxy.url() + pathAndQuery));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    @Test
    void parametersOfEveryKindArrive() throws Exception {
        assertThat(send(request("/items/%E5%8E%9F?q=a&q=&q=b%26c").header("X-Trace", "t1").header("Cookie", "session=s; other=o"))
                .body()).isEqualTo("{\"id\":\"原\",\"q\":[\"a\",\"\",\"b&c\"],\"trace\":\"t1\",\"session\":\"s\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=%7e&b=%41+%20&&c", "", "x=%00%ff", "q=a;b=c,d'()*!~" })
    void theQueryIsForwardedAsItWasWritten(String query) throws Exception {
        assertThat(raw("GET /target?" + query + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .contains("\"query\":\"" + query + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS" })
    void everyMethodArrives(String method) throws Exception {
        HttpResponse<String> response = send(request("/methods").method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Method")).contains(method);
        assertThat(response.body()).isEqualTo(method.equals("HEAD") ? "" : method);
    }

    @Test
    void jsonAndItsErrorsAreTheUpstreams() throws Exception {
        HttpResponse<String> created = post("/items", "application/json", BodyPublishers.ofString("{\"id\": 1, \"tags\": [\"é\"]}"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"id\":1,\"name\":\"none\",\"tags\":[\"é\"]}");
        HttpResponse<String> invalid = post("/items", "application/json", BodyPublishers.ofString("{\"id\": \"x\"}"));
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(invalid.body()).startsWith("{\"detail\":[{\"type\":\"int_parsing\",\"loc\":[\"body\",\"id\"]");
        HttpResponse<String> teapot = send(request("/teapot"));
        assertThat(teapot.statusCode()).isEqualTo(418);
        assertThat(teapot.body()).isEqualTo("{\"detail\":\"short and stout\"}");
    }

    @Test
    void formsArrive() throws Exception {
        assertThat(post("/forms", "application/x-www-form-urlencoded", BodyPublishers.ofString("name=n+m&tags=%C3%A9&tags=")).body())
                .startsWith("{\"name\":\"n m\",\"tags\":[\"é\"");
    }

    @Test
    void filesArrive() throws Exception {
        byte[] content = random(3_000_000);
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nn\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"f.bin\"\r\nContent-Type: application/x-test\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(post("/files", "multipart/form-data; boundary=b", BodyPublishers.concat(BodyPublishers.ofByteArray(head),
                BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--b--\r\n"))).body())
                .isEqualTo("{\"note\":\"n\",\"name\":\"f.bin\",\"type\":\"application/x-test\",\"size\":3000000,\"sha256\":\"%s\"}"
                        .formatted(sha256(content)));
    }

    @Test
    void bodiesOfUnknownLengthAreStreamed() throws Exception {
        byte[] content = random(2_000_000);
        HttpRequest.Builder request = request("/chunks").expectContinue(true)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
        assertThat(send(request).body())
                .isEqualTo("{\"size\":2000000,\"sha256\":\"%s\",\"length\":null}".formatted(sha256(content)));
    }

    @Test
    void aClientThatExpectsToBeToldToContinueIs() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", proxy.port())) {
            socket.setSoTimeout(10_000);
            OutputStream output = socket.getOutputStream();
            output.write(("POST /chunks HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            output.write("abc".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\"size\":3");
        }
    }

    @Test
    void eventsComeAsTheyAre() throws Exception {
        HttpResponse<String> events = send(request("/events?count=3"));
        assertThat(events.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(events.body()).isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\n");
    }

    @Test
    void aClientThatLeavesEndsTheStreamOfTheUpstream() throws Exception {
        int before = Integer.parseInt(send(request("/left")).body());
        HttpResponse<InputStream> endless = HTTP.send(request("/endless").build(), BodyHandlers.ofInputStream());
        assertThat(endless.body().readNBytes(12)).isEqualTo("data: tick\n\n".getBytes(StandardCharsets.US_ASCII));
        endless.body().close();
        Awaitility.await().until(() -> Integer.parseInt(send(request("/left")).body()) == before + 1);
    }

    @Test
    void compressedBodiesAreNotTouched() throws Exception {
        HttpResponse<byte[]> response = HTTP.send(request("/large").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("abcdefghij".repeat(10_000));
        }
        assertThat(send(request("/large")).body()).hasSize(100_000);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        HttpResponse<String> same = send(request("/tagged").header("If-None-Match", "\"v1\""));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("ETag")).contains("\"v1\"");
        assertThat(same.body()).isEmpty();
        assertThat(send(request("/tagged").header("If-None-Match", "\"v0\"")).body()).isEqualTo("tagged");
    }

    @Test
    void webSocketsPassBothWays() throws Exception {
        Process client = new ProcessBuilder(PythonService.python().get(), "test/resources/python/websocket_client.py",
                "ws://127.0.0.1:" + proxy.port() + "/ws/echo").redirectErrorStream(true).start();
        assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("echo\necho: 原神\n200000\n4001 as asked\n");
    }

    @Test
    void theUpstreamSeesWhoAsksAndNothingThatIsNotForIt() throws Exception {
        assertThat(raw("GET /target HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer mine\r\nX-Forwarded-For: 6.6.6.6\r\n"
                + "Connection: X-Hop\r\nConnection: close\r\nX-Hop: h\r\n\r\n"))
                .contains("[\"x-forwarded-for\",\"127.0.0.1\"]", "[\"via\",\"1.1 ").doesNotContain("mine", "6.6.6.6", "x-hop");
    }

    @Test
    void itsOperationsAreInOurDocument() throws Exception {
        assertThat(send(request("/api/v1/openapi.json")).body()).contains("\"/items/{item_id}\"", "\"proxy(" + upstream.url() + ")\"",
                "\"HTTPValidationError\"").doesNotContain("\"/ws/echo\"");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", proxy.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        return content;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
