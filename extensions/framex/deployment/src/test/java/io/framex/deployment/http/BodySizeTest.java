package io.framex.deployment.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class BodySizeTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.kinds").addClass(RawClient.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "kinds")
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
            String chunk = "{\"a\":\"" + "x".repeat(2000);
            client.send(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
            assertRefused(client.readUntilClosed());
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
