package io.framex.deployment.limits;

import static io.framex.deployment.limits.LimitedApplication.POST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    /** The other connection is the clock: it ticks every fifth of a second, for three times as long as one may be quiet. */
    @Test
    void leavesAConnectionAloneWhoseClientTakesALittleAtATime() throws IOException {
        try (Socket slow = new Socket(); RawClient clock = new RawClient(server)) {
            slow.setReceiveBufferSize(64 * 1024);
            slow.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            slow.getOutputStream().write("GET /ticking/backlog HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes());
            clock.send("GET /ticking/response HTTP/1.1\r\nHost: x\r\n\r\n");
            long read = 0;
            for (int tick = 1; tick <= TickingRoutes.TICKS; tick++) {
                clock.readUntil("tick " + tick + ";");
                read += slow.getInputStream().readNBytes(TickingRoutes.BACKLOG / 2 / TickingRoutes.TICKS).length;
            }
            read += slow.getInputStream().readAllBytes().length;
            assertThat(read).isGreaterThan(TickingRoutes.BACKLOG);
        }
    }

    @Test
    void endsAConnectionWhoseClientTakesNothing() throws Exception {
        TickingRoutes.flooded = new CountDownLatch(1);
        try (RawClient client = new RawClient(server)) {
            client.send("GET /ticking/flood HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(TickingRoutes.flooded.await(30, TimeUnit.SECONDS)).isTrue();
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
