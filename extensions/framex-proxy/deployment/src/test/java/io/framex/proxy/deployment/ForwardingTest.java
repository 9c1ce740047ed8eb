package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** What passes through, what does not, and how. */
class ForwardingTest {

    private static final int UPSTREAM = RawUpstream.port("forwarding", "/echo", "/items/{id}", "/files/{name}.json", "/headers",
            "/gzip", "/not-modified", "/upload", "/download", "/events", "/expect", "/no-continue", "/reject-early", "/secret/x",
            "/hidden/{id}", "get:/only-get", "get:/api/v1/echo", "/health", "/ruled/{id}");
    private static final String URL = "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:" + UPSTREAM + "\".";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy,echo")
            .overrideRuntimeConfigKey("framex.server.max_body_size", "64M")
            .overrideRuntimeConfigKey("framex.auth.rules.\"/secret/*\"", "front-key")
            .overrideRuntimeConfigKey("framex.auth.rules.\"/ruled/{id}\"", "ruled-key")
            .overrideRuntimeConfigKey(URL + "enable", "/*")
            .overrideRuntimeConfigKey(URL + "disable", "/hidden/7")
            .overrideRuntimeConfigKey(URL + "extra_paths", "/ws/*")
            .overrideRuntimeConfigKey(URL + "auth.rules.\"/secret/*\"", "back-key")
            .overrideRuntimeConfigKey(URL + "headers.response_deny", "X-Denied");

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class) == 0
                ? RestAssured.port : ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    }

    private static String base() {
        return "http://127.0.0.1:" + port();
    }

    private static int upstreamCounter(String name) {
        return RawUpstream.counter(UPSTREAM, name);
    }

    @BeforeEach
    void awaitDocument() {
        Awaitility.await().until(() -> given().get("/echo").statusCode() == 200);
    }

    @Test
    void theRequestArrivesAsItWasWritten() throws Exception {
        String answer = RawClient.exchange(port(), "GET /items/%E5%8E%9F%20a?x=1&x=&y=%2F&z", "Cookie: a=1; framex_session=s; b=\"2\"",
                "Authorization: mine", "X-API-Key: mine", "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "X-Forwarded-For: 6.6.6.6", "Forwarded: for=6.6.6.6", "Connection: X-Hop", "X-Hop: 1", "TE: trailers");
        assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("GET /items/%E5%8E%9F%20a?x=1&x=&y=%2F&z HTTP/1.1")
                .containsIgnoringCase("Cookie: a=1; b=\"2\"").contains("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .containsIgnoringCase("Host: 127.0.0.1:" + UPSTREAM).contains("X-Forwarded-For: 127.0.0.1")
                .contains("X-Forwarded-Host: front.example").contains("Via: 1.1 framex-")
                .contains("Forwarded: for=127.0.0.1;host=\"front.example\";proto=http")
                .doesNotContain("mine").doesNotContain("6.6.6.6").doesNotContain("X-Hop").doesNotContain("framex_session")
                .doesNotContain("trailers");
    }

    @Test
    void everyMethodPasses() {
        for (String method : new String[] { "GET", "POST", "PUT", "DELETE", "PATCH" }) {
            given().body("text").contentType("text/plain").request(method, "/echo").then().statusCode(200)
                    .body(containsString(method + " /echo HTTP/1.1"), containsString("text"));
        }
        given().head("/echo").then().statusCode(200).body(is(""));
        given().multiPart("file", "a.txt", "content".getBytes(StandardCharsets.UTF_8)).post("/echo").then().statusCode(200)
                .body(containsString("filename=\"a.txt\""), containsString("content"));
    }

    @Test
    void pathsAreFoundByTheirTemplates() {
        given().get("/files/a.json").then().statusCode(200);
        given().get("/files/a.xml").then().statusCode(404).body("code", is("FX-404-ROUTE"));
        given().get("/hidden/6").then().statusCode(200);
        given().get("/hidden/7").then().statusCode(404);
        given().get("/unknown").then().statusCode(404);
        given().delete("/only-get").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS").body("code", is("FX-405-METHOD"));
        given().options("/only-get").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().urlEncodingEnabled(false).get("/items/a%2Fb").then().statusCode(400);
    }

    @Test
    void whatIsHereComesFirst() {
        given().get("/api/v1/echo?message=m").then().statusCode(200).body("data", is("m"));
        given().get("/health").then().statusCode(200).body(is("\"ok\""));
    }

    @Test
    void rulesOfThisInstanceApplyAndTheUpstreamGetsItsOwnKey() {
        given().get("/secret/x").then().statusCode(401);
        given().header("Authorization", "front-key").get("/secret/x").then().statusCode(200)
                .body(containsString("back-key")).body(org.hamcrest.Matchers.not(containsString("front-key")));
        given().get("/ruled/1").then().statusCode(401);
        given().header("Authorization", "ruled-key").get("/ruled/1").then().statusCode(200);
    }

    @Test
    void headersOfResponsesAreFiltered() throws Exception {
        String answer = RawClient.exchange(port(), "GET /headers");
        assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("X-Public: 2").contains("Set-Cookie: a=1").contains("Set-Cookie: b=2")
                .contains("Via: 1.1 framex-").doesNotContain("X-Private").doesNotContain("X-Denied").doesNotContain("Keep-Alive")
                .doesNotContain("Proxy-Authenticate").doesNotContain("stolen").endsWith("ok");
    }

    @Test
    void bodiesAndLengthsStayAsTheyAre() throws Exception {
        assertThat(RawClient.exchange(port(), "GET /gzip", "Accept-Encoding: gzip")).contains("Content-Encoding: gzip").endsWith("bytes");
        assertThat(RawClient.exchange(port(), "GET /not-modified")).startsWith("HTTP/1.1 304").contains("Content-Length: 1234")
                .endsWith("\r\n\r\n");
        assertThat(RawClient.exchange(port(), "HEAD /download?bytes=0")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertThat(RawClient.exchange(port(), "GET /status/299")).startsWith("HTTP/1.1 404");
    }

    @Test
    void loopsAreCut() throws Exception {
        String via = RawClient.exchange(port(), "GET /echo").lines().filter(line -> line.startsWith("Via: ")).findFirst().orElseThrow();
        assertThat(RawClient.exchange(port(), "GET /echo", "Via: 1.0 other, " + via.substring(5))).startsWith("HTTP/1.1 502")
                .contains("FX-502-UPSTREAM");
    }

    @Test
    void largeBodiesStreamWithBoundedMemory() throws Exception {
        long size = 60L * 1024 * 1024;
        long before = usedMemory();
        try (RawClient client = new RawClient(port())) {
            client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: " + size + "\r\n\r\n");
            byte[] block = new byte[64 * 1024];
            for (long left = size; left > 0; left -= block.length) {
                client.socket().getOutputStream().write(block);
            }
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
        long read = 0;
        try (RawClient client = new RawClient(port())) {
            client.send("GET /download?bytes=" + size + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            client.readUntil("\r\n\r\n");
            byte[] buffer = new byte[64 * 1024];
            for (int some = 0; some >= 0; some = client.socket().getInputStream().read(buffer)) {
                read += some;
            }
        }
        assertThat(read).isEqualTo(size);
        assertThat(usedMemory() - before).isLessThan(48L * 1024 * 1024);
    }

    @Test
    void aClientThatDoesNotReadHoldsTheUpstreamBack() throws Exception {
        int before = upstreamCounter("downloaded");
        try (RawClient client = new RawClient(port())) {
            client.send("GET /download?bytes=209715200 HTTP/1.1\r\nHost: h\r\n\r\n");
            client.readUntil("\r\n\r\n");
            int[] last = { -1 };
            Awaitility.await().pollInterval(300, TimeUnit.MILLISECONDS).until(() -> {
                int now = upstreamCounter("downloaded");
                boolean still = now == last[0] && now > before;
                last[0] = now;
                return still;
            });
            assertThat(last[0] - before).isLessThan(32 * 1024 * 1024);
        }
    }

    @Test
    void eventsArriveAtOnceAndEndWithTheClient() throws Exception {
        int closed = upstreamCounter("events-closed");
        try (RawClient client = new RawClient(port())) {
            client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(client.readUntil("data: one\n\n")).contains("text/event-stream");
        }
        Awaitility.await().until(() -> upstreamCounter("events-closed") > closed);
    }

    @Test
    void expectContinueIsTheUpstreamsToAnswer() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("POST /expect HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            client.send("body");
            assertThat(client.readUntil("read 4")).startsWith("HTTP/1.1 200");
        }
        try (RawClient client = new RawClient(port())) {
            client.send("POST /expect HTTP/1.1\r\nHost: h\r\nX-Refuse: 1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(client.readUntil("no")).startsWith("HTTP/1.1 417");
        }
        try (RawClient client = new RawClient(port())) {
            client.send("POST /no-continue HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
            client.send("body");
            assertThat(client.readUntil("read 4")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anEarlyAnswerEndsAnUpload() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("POST /reject-early HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\n\r\nsome");
            assertThat(client.readUntil("no")).startsWith("HTTP/1.1 413 Too Much");
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void tooLargeABodyIsRefusedWhileItArrives() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("POST /upload HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            OutputStream out = client.socket().getOutputStream();
            try {
                for (int i = 0; i < 100; i++) {
                    out.write(chunk);
                }
            } catch (java.io.IOException closed) {
                // That is what the server does after a while.
            }
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void http2ComesIn() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (int i = 0; i < 2; i++) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(base() + "/echo?n=" + i)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("GET /echo?n=" + i + " HTTP/1.1");
        }
        var answer = client.send(HttpRequest.newBuilder(URI.create(base() + "/upload"))
                .POST(BodyPublishers.ofInputStream(() -> new Zeros(1_000_000))).build(), BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).startsWith("1000000 ");
    }

    @Test
    void webSocketsPassFramesOfAnySize() throws Exception {
        int closed = upstreamCounter("ws-closed");
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) 7);
        CompletableFuture<Integer> raw = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:" + port() + "/ws/echo"),
                new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
                        webSocket.request(1);
                        return null;
                    }

                    @Override
                    public void onError(WebSocket webSocket, Throwable error) {
                        // The echoed frames are masked, which no server may send: they arrived, that is enough.
                        raw.complete(1);
                    }
                }).get(10, TimeUnit.SECONDS);
        socket.sendBinary(ByteBuffer.wrap(large), true);
        assertThat(raw.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        socket.abort();
        Awaitility.await().until(() -> upstreamCounter("ws-closed") > closed);
        try (RawClient client = new RawClient(port())) {
            client.send("GET /ws/bytes HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 101").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            new Thread(() -> {
                try {
                    client.socket().getOutputStream().write(new byte[20_000_000]);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).start();
            assertThat(client.socket().getInputStream().readNBytes(20_000_000)).hasSize(20_000_000);
        }
        given().get("/ws/plain").then().statusCode(200).body(is("not a WebSocket"));
    }

    @Test
    void aDeclinedWebSocketIsAnswered() throws Exception {
        assertThat(RawClient.exchange(port(), "GET /ws/declined", "Connection: Upgrade", "Upgrade: websocket",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13")).startsWith("HTTP/1.1 403").endsWith("no");
    }

    @Test
    void routesAreTimedByTheirTemplates() {
        given().get("/items/1").then().statusCode(200);
        given().get("/metrics").then().statusCode(200).body(containsString("uri=\"/items/{id}\""),
                containsString("framex_proxy_upstream_up"));
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory()
                + PlatformDependent.usedDirectMemory();
    }

    /** Nothing, but a lot of it. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int size = (int) Math.min(left, length);
            left -= size;
            return size;
        }
    }
}
