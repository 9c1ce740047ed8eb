package io.framex.deployment.limits;

import static io.framex.deployment.limits.LimitedApplication.POST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import com.example.limited.LimitedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.common.http.TestHTTPResource;

/** No client holds a connection by being slow. Whoever runs this has an application with {@link #LIMITS}. */
abstract class RequestTimeContract {

    static final String[] LIMITS = { "header_timeout", "1s", "body_timeout", "2s", "min_body_rate", "1K", "idle_timeout", "1s" };

    private static final String GET = "GET /api/v1/limited/many HTTP/1.1\r\nHost: x\r\n";

    @TestHTTPResource
    URI server;

    @Test
    void cutsAHeadThatDrips() throws IOException {
        try (DrippingClient client = client()) {
            assertLate(client.send(GET).drip("X: y\r\n"));
        }
    }

    @Test
    void cutsARequestLineThatDrips() throws IOException {
        try (DrippingClient client = client()) {
            assertLate(client.drip("GET"));
        }
    }

    @Test
    void cutsTheHeadOfALaterRequest() throws IOException {
        try (DrippingClient client = client()) {
            assertThat(client.send(GET + "\r\n").readUntil("}")).startsWith("HTTP/1.1 200 ");
            assertLate(client.send(GET).drip("X: y\r\n"));
        }
    }

    @Test
    void cutsAConnectionOnWhichNothingComes() throws IOException {
        try (DrippingClient client = client()) {
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void cutsABodyThatDrips() throws IOException {
        int calls = LimitedPlugin.CALLS.get();
        try (DrippingClient client = client()) {
            assertLate(client.send(POST + "Content-Length: 100000\r\n\r\n{\"a\":\"").drip("x"));
        }
        try (DrippingClient client = client()) {
            assertLate(client.send(POST + "Transfer-Encoding: chunked\r\n\r\n").drip("1\r\n \r\n"));
        }
        try (DrippingClient client = client()) {
            assertLate(client.send(POST.replace("/body", "/form").replace("application/json", "application/x-www-form-urlencoded")
                    + "Content-Length: 1000\r\n\r\nx=").drip("x"));
        }
        assertThat(LimitedPlugin.CALLS).hasValue(calls);
    }

    @Test
    void sendsProblemDocumentsToThoseWhoAskForThem() throws IOException {
        try (DrippingClient client = client()) {
            assertThat(client.send(POST + "Accept: application/problem+json\r\nContent-Length: 100000\r\n\r\n").drip("x"))
                    .contains("Content-Type: application/problem+json", "\"title\":\"Request Timeout\"");
        }
    }

    @Test
    void waitsForABodyThatPauses() throws IOException {
        String body = "{\"a\":\"" + "x".repeat(60_000) + "\"}";
        try (DrippingClient client = client()) {
            client.send(POST + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n");
            client.send(body.substring(0, body.length() - 10));
            String last = body.substring(body.length() - 10);
            assertThat(client.drip(last)).startsWith("HTTP/1.1 200 ").contains("\"data\":1");
        }
    }

    /** What takes long is the plugin, not the client. */
    @Test
    void leavesConnectionsAloneThatWaitForAnAnswer() throws Exception {
        LimitedPlugin.gate = new CountDownLatch(1);
        LimitedPlugin.entered = new CountDownLatch(1);
        try (RawClient waiting = new RawClient(server); DrippingClient idle = client()) {
            waiting.send("GET /api/v1/limited/waiting HTTP/1.1\r\nHost: x\r\n\r\n");
            LimitedPlugin.entered.await();
            assertThat(idle.send(GET + "\r\n").readAll()).as("closed for being idle").startsWith("HTTP/1.1 200 ");
            LimitedPlugin.gate.countDown();
            assertThat(waiting.readUntil("waited")).startsWith("HTTP/1.1 200 ");
            assertThat(waiting.readUntilClosed()).as("idle now").doesNotContain("HTTP/1.1");
        }
    }

    private static void assertLate(String response) {
        assertThat(response).startsWith("HTTP/1.1 408 Request Timeout\r\n").contains("Connection: close",
                "Content-Type: application/json", "{\"status\":408,", "\"code\":\"FX-408-TIMEOUT\"");
    }

    DrippingClient client() throws IOException {
        return new DrippingClient(new Socket(server.getHost(), server.getPort()));
    }
}
