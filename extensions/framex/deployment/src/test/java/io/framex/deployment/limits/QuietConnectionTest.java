package io.framex.deployment.limits;

import static io.framex.deployment.limits.LimitedApplication.POST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.limited.LimitedPlugin;
import com.example.limited.TickingRoutes;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** {@code quarkus.http.idle-timeout} ends connections on which nothing moves, whatever they wait for, and no others. */
class QuietConnectionTest {

    private static final String LAST_TICK = "tick " + TickingRoutes.TICKS + ";";

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("body_timeout", "0s")
            .withApplicationRoot(root -> root.addClasses(LimitedPlugin.class, LimitedApplication.class, RawClient.class,
                    DrippingClient.class, TickingRoutes.class))
            .overrideRuntimeConfigKey("quarkus.http.idle-timeout", "1s");

    @TestHTTPResource
    URI server;

    @Test
    void endsAConnectionWhoseRequestIsWorkedOn() throws Exception {
        LimitedPlugin.gate = new CountDownLatch(1);
        LimitedPlugin.entered = new CountDownLatch(1);
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/limited/waiting HTTP/1.1\r\nHost: x\r\n\r\n");
            LimitedPlugin.entered.await();
            assertThat(client.readUntilClosed()).isEmpty();
        } finally {
            LimitedPlugin.gate.countDown();
        }
    }

    @Test
    void leavesAConnectionAloneOnWhichARequestArrives() throws IOException {
        String body = "{\"a\":\"" + "x".repeat(25) + "\"}";
        try (DrippingClient client = new DrippingClient(new Socket(server.getHost(), server.getPort()))) {
            client.send(POST + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n");
            assertThat(client.drip(body)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void leavesAConnectionAloneOnWhichAResponseIsSent() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /ticking/response HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.readUntil("0\r\n\r\n")).contains(LAST_TICK);
            assertThat(client.readUntilClosed()).as("quiet from then on").isEmpty();
        }
    }

    @Test
    void watchesAConnectionThatBecameAWebSocket() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /ticking/socket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 101 ");
            client.readUntil(LAST_TICK);
            assertThat(client.readUntilClosed()).as("quiet from then on").isEmpty();
        }
    }
}
