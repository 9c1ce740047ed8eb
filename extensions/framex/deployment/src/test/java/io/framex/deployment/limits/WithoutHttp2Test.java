package io.framex.deployment.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.limited.LimitedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** The same limits hold where HTTP/2 is switched off, and connections live as long. */
class WithoutHttp2Test {

    private static final String GET = "GET /api/v1/limited/many HTTP/1.1\r\nHost: x\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("header_timeout", "1s", "idle_timeout", "2s")
            .overrideRuntimeConfigKey("quarkus.http.http2", "false");

    @TestHTTPResource
    URI server;

    @Test
    void cutsAHeadThatDrips() throws IOException {
        try (DrippingClient client = client()) {
            assertThat(client.send(GET).drip("X: y\r\n")).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void leavesAConnectionAloneWhoseRequestIsWorkedOn() throws Exception {
        LimitedPlugin.gate = new CountDownLatch(1);
        LimitedPlugin.entered = new CountDownLatch(1);
        try (RawClient waiting = new RawClient(server); DrippingClient idle = client()) {
            waiting.send("GET /api/v1/limited/waiting HTTP/1.1\r\nHost: x\r\n\r\n");
            LimitedPlugin.entered.await();
            assertThat(idle.send(GET + "\r\n").readAll()).as("closed for being idle").startsWith("HTTP/1.1 200 ");
            LimitedPlugin.gate.countDown();
            assertThat(waiting.readUntil("waited")).startsWith("HTTP/1.1 200 ");
        }
    }

    private DrippingClient client() throws IOException {
        return new DrippingClient(new Socket(server.getHost(), server.getPort()));
    }
}
