package io.framex.deployment.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class BodySizeTest {

    private static final String FILE = "Content-Disposition: form-data; name=\"document\"; filename=\"a.txt\"";
    private static final String FIELD = "Content-Disposition: form-data; name=\"note\"";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackages(false, "com.example.kinds", "com.example.forms").addClass(RawClient.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "kinds,forms")
            .overrideRuntimeConfigKey("framex.server.max_body_size", "1K");

    @TestHTTPResource
    URI server;

    @Test
    void refusesAnAnnouncedBodyBeforeItIsSent() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /api/v1/kinds/map HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 5000\r\n\r\n");
            assertRefused(client.readUntilClosed());
        }
    }

    @Test
    void refusesAChunkedBodyOnceItIsTooLarge() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("PATCH /api/v1/kinds/map HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            client.sendChunk("{\"a\":\"" + "x".repeat(2000));
            assertRefused(client.readUntilClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { FILE, FIELD })
    void refusesAChunkedFormOnceItIsTooLarge(String part) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /api/v1/forms/upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            client.sendChunk("--b\r\n" + part + "\r\n\r\n" + "x".repeat(600));
            client.sendChunk("x".repeat(600));
            assertRefused(client.readUntilClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /api/v1/nothing", "POST /api/v1/kinds/map", "PUT /api/v1/forms/upload" })
    void answersAClientThatGoesOnSending(String target) throws IOException {
        int size = 3_000_000;
        try (RawClient client = new RawClient(server)) {
            client.send(target + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + size + "\r\n\r\n"
                    + "x".repeat(size));
            assertRefused(client.readUntilClosed());
        }
    }

    @Test
    void answersAClientThatGoesOnSendingChunks() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("PATCH /api/v1/kinds/map HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 300; i++) {
                client.sendChunk("x".repeat(10_000));
            }
            client.send("0\r\n\r\n");
            assertRefused(client.readUntilClosed());
        }
    }

    @Test
    void readsNoEndlessBodyThatNobodyWants() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /api/v1/nothing HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.sendChunk("x".repeat(2000));
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 404 ").contains("FX-404-ROUTE");
        }
    }

    @Test
    void acceptsABodyOfExactlyTheLimit() throws IOException {
        String body = "{\"a\":\"" + "x".repeat(1024 - 8) + "\"}";
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(1024);
        try (RawClient client = new RawClient(server)) {
            client.send("PATCH /api/v1/kinds/map HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1024\r\n\r\n" + body);
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 200 ");
        }
    }

    private static void assertRefused(String response) {
        assertThat(response).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close")
                .contains("\"status\":413", "\"code\":\"FX-413-BODY\"");
    }
}
