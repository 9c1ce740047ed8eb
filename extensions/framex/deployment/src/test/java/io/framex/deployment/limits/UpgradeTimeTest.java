package io.framex.deployment.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.limited.LimitedPlugin;
import com.example.limited.TickingRoutes;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** A request that asks for another protocol is held to its limits of time, and a connection that has changed to one is not. */
class UpgradeTimeTest {

    private static final String UPGRADE = "Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
            + "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("body_timeout", "1s")
            .withApplicationRoot(root -> root.addClasses(LimitedPlugin.class, LimitedApplication.class, RawClient.class,
                    TickingRoutes.class));

    @TestHTTPResource
    URI server;

    @Test
    void cutsAnUpgradeToHttp2WhoseBodyDoesNotCome() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /api/v1/limited/body HTTP/1.1\r\n" + UPGRADE + "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n");
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 101 ");
        }
    }

    @Test
    void leavesAWebSocketAlone() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /ticking/socket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            assertThat(client.readUntil("tick " + TickingRoutes.TICKS + ";")).startsWith("HTTP/1.1 101 ");
        }
    }
}
