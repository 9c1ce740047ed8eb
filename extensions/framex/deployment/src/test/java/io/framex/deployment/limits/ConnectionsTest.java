package io.framex.deployment.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** More connections than there may be take nothing from those that are there, nor from probes. */
class ConnectionsTest {

    private static final String GET = "GET /api/v1/limited/many HTTP/1.1\r\nHost: x\r\n\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("max_connections", "2", "reserved_connections", "1");

    @TestHTTPResource
    URI server;

    @Test
    void refusesWhatIsTooMuch() throws IOException {
        try (RawClient first = new RawClient(server); RawClient second = new RawClient(server)) {
            assertServed(first);
            assertServed(second);

            assertThat(once(GET)).startsWith("HTTP/1.1 503 ").containsIgnoringCase("retry-after: 1")
                    .containsIgnoringCase("connection: close").contains("{\"status\":503,", "\"code\":\"FX-503-BUSY\"");
            for (String probe : new String[] { "/health", "/ping", "/health/live", "/health/ready", "/health/started" }) {
                awaitOnce("GET " + probe + " HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 200 ");
            }
            awaitOnce(GET, "HTTP/1.1 503 ");

            try (RawClient third = lastOne()) {
                third.send("st: x\r\n\r\n");
                assertThat(third.readUntilClosed()).startsWith("HTTP/1.1 200 ").endsWith("\"pong\"");
            }
            assertServed(first);
            assertServed(second);
        }
        await("there is room again").untilAsserted(() -> assertThat(once(GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 200 "));
    }

    /** The server learns a moment after the client that a connection has gone. */
    private void awaitOnce(String request, String response) {
        await().untilAsserted(() -> assertThat(once(request)).as(request).startsWith(response)
                .containsIgnoringCase("connection: close"));
    }

    /** A connection beside which there is no room for another, so that others are closed without an answer. */
    private RawClient lastOne() {
        return await().until(() -> {
            RawClient client = new RawClient(server);
            client.send("GET /ping HTTP/1.1\r\nHo");
            if (once(GET).isEmpty()) {
                return client;
            }
            client.close();
            return null;
        }, Objects::nonNull);
    }

    private static void assertServed(RawClient client) throws IOException {
        client.send(GET);
        assertThat(client.readUntil("}")).startsWith("HTTP/1.1 200 ");
    }

    private String once(String request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            return client.readUntilClosed();
        } catch (SocketException closed) {
            return "";
        }
    }
}
