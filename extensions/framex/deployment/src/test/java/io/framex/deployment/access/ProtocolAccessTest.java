package io.framex.deployment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.guarded.GuardedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Rules hold in whatever version of HTTP, and with whatever around it, a request comes. */
class ProtocolAccessTest {

    private static final String CLOSED = "/api/v1/guarded/closed";

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with(CLOSED, "[\"k\"]", "/api/v1/guarded/body", "[\"k\"]", "/docs/*",
            "[\"k\"]", "/q/*", "[\"k\"]");

    @TestHTTPResource
    URI server;

    private int calls;

    @BeforeEach
    void remember() {
        calls = GuardedPlugin.CALLS.get();
    }

    @AfterEach
    void noPluginWasCalled() {
        assertThat(GuardedPlugin.CALLS).hasValue(calls);
    }

    @Test
    void oldVersions() throws IOException {
        assertRefused("GET " + CLOSED + " HTTP/1.0\r\n\r\n", "401", "400");
        assertRefused("GET " + CLOSED + " HTTP/1.0\r\nHost: x\r\n\r\n", "401");
        assertRefused("GET " + CLOSED + "\r\n\r\n", "400");
        assertRefused("GET " + CLOSED + " HTTP/3.0\r\nHost: x\r\nConnection: close\r\n\r\n", "400");
        assertRefused("GET " + CLOSED + " ICAP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400");
    }

    @Test
    void severalHosts() throws IOException {
        assertRefused("GET " + CLOSED + " HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n", "400", "401");
        assertRefused("GET http://y" + CLOSED + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400", "401");
        assertRefused("GET " + CLOSED + " HTTP/1.1\r\nHost: x/../y\r\nConnection: close\r\n\r\n", "400", "401");
    }

    @Test
    void unusualMethods() throws IOException {
        for (String method : List.of("HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "Get", "PURGE", "PRI", "GET\t")) {
            assertRefused(method + " " + CLOSED + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400", "401");
        }
        assertRefused("CONNECT x:80 HTTP/1.1\r\nHost: x:80\r\nConnection: close\r\n\r\n", "400");
        assertRefused("POST " + CLOSED + " HTTP/1.1\r\nHost: x\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n", "401");
    }

    @Test
    void keysThatAreTwisted() throws IOException {
        for (String headers : List.of("Authorization: k\r\nAuthorization: k", "Authorization:\r\nAuthorization: k",
                "Authorization: k\r\nauthorization: x", "X-Authorization: k", "Proxy-Authorization: k", "Cookie: Authorization=k",
                "Authorization : k", "Authorization: \"k\"", "Authorization: k\u0000", "Authorization: x\r\n k")) {
            assertRefused("GET " + CLOSED + "?Authorization=k HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n\r\n", "400",
                    "401");
        }
    }

    @Test
    void headersOfProxies() throws IOException {
        for (String header : List.of("X-Original-URL: /ping", "X-Rewrite-URL: /ping", "X-Forwarded-Prefix: /ping",
                "X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1;host=x", "X-Forwarded-Uri: /ping")) {
            assertRefused("GET " + CLOSED + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n", "401");
        }
        assertRefused("GET /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Original-URL: " + CLOSED + "\r\n\r\n", "200");
    }

    /** Nobody else may take the body for another request. */
    @Test
    void bodiesOfUnclearLength() throws IOException {
        String post = "POST /api/v1/guarded/body HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n";
        String smuggled = "GET " + CLOSED + " HTTP/1.1\r\nHost: x\r\nAuthorization: k\r\n\r\n";
        for (String framing : List.of("Transfer-Encoding: gzip", "Transfer-Encoding: identity", "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding:\u000bchunked", "Content-Length: 0\r\nContent-Length: " + smuggled.length(), "Content-Length: +0",
                "Content-Length: -1", "Content-Length: 0x0", "Content-Length: 0, 5",
                "Content-Length: 5\r\nTransfer-Encoding: chunked")) {
            assertRefused(post + framing + "\r\n\r\n" + smuggled, "400");
        }
        assertRefused(post.replace("/1.1", "/1.0") + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, "400");
    }

    @Test
    void upgrades() throws IOException {
        String get = "GET " + CLOSED + " HTTP/1.1\r\nHost: x\r\n";
        try (RawClient client = new RawClient(server)) {
            client.send(get + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
            assertThat(client.readUntil("FX-401-KEY")).startsWith("HTTP/1.1 401 ");
        }
        String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n";
        for (String target : List.of(CLOSED, CLOSED + "/", "/api/v1/guarded/clos%65d", "http://y" + CLOSED)) {
            try (Http2Frames client = new Http2Frames(server)) {
                client.text("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + upgrade + "\r\n");
                assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
                assertThat(client.text(Http2Frames.PREFACE).answer()).as(target).contains("FX-401-KEY");
            }
        }
        try (Http2Frames client = new Http2Frames(server)) {
            client.text("GET /api/v1/guarded/./closed HTTP/1.1\r\nHost: x\r\n" + upgrade + "\r\n");
            client.readHead();
            assertThat(client.text(Http2Frames.PREFACE).answer()).contains("FX-400-REQUEST");
        }
    }

    @Test
    void http2() throws IOException {
        assertThat(over2(":path", CLOSED)).contains("FX-401-KEY");
        for (String path : List.of(CLOSED + "/", CLOSED + "?x", "/api/v1/guarded/clos%65d")) {
            assertThat(over2(":path", path)).as(path).contains("FX-401-KEY");
        }
        for (String path : List.of("/" + CLOSED, "/." + CLOSED, CLOSED + ";x=y", "/api/v1/guarded%2fclosed", "/docs/..%2f", "/docs/../ping",
                "*", "", "ping", "\\ping", "http://x" + "/" + CLOSED, CLOSED + "#", CLOSED + "\u0000")) {
            assertThat(over2(":path", path)).as(path).satisfiesAnyOf(body -> assertThat(body).contains("FX-400-REQUEST"),
                    body -> assertThat(body).isIn("reset", "closed"));
        }
        assertThat(over2(":path", "http://y" + CLOSED)).satisfiesAnyOf(body -> assertThat(body).contains("FX-401-KEY"),
                body -> assertThat(body).contains("FX-400-REQUEST"), body -> assertThat(body).isIn("reset", "closed"));
        assertThat(over2()).as("no path").satisfiesAnyOf(body -> assertThat(body).contains("FX-400-REQUEST"),
                body -> assertThat(body).isIn("reset", "closed"));
        assertThat(over2(":path", "/ping", ":path", CLOSED)).as("two paths").isIn("reset", "closed");
        assertThat(over2(":path", CLOSED, "authorization", "x", "authorization", "k")).as("two keys").contains("FX-401-KEY");
        assertThat(over2(":path", CLOSED, "Authorization", "k")).as("a header in upper case").isIn("reset", "closed");
    }

    private String over2(String... headers) throws IOException {
        String[] all = new String[headers.length + 6];
        System.arraycopy(new String[] { ":method", "GET", ":scheme", "http", ":authority", "x" }, 0, all, 0, 6);
        System.arraycopy(headers, 0, all, 6, headers.length);
        try (Http2Frames client = new Http2Frames(server)) {
            return client.begin().request(1, true, all).answer();
        }
    }

    private void assertRefused(String request, String... statuses) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            String[] answers = client.readUntilClosed().split("HTTP/1\\.[01] ");
            assertThat(answers).as(request).hasSize(2);
            assertThat(answers[1].substring(0, 3)).as(request).isIn((Object[]) statuses);
        }
    }
}
