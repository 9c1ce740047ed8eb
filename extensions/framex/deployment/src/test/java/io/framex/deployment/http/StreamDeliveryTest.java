package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.lively.LivelyPlugin;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class StreamDeliveryTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.lively").addClass(RawClient.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "lively,base");

    @TestHTTPResource
    URI server;

    @BeforeEach
    void isUp() {
        LivelyPlugin.MAY_START.countDown();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/health/ready").then().statusCode(200));
    }

    @Test
    void sendsTheFirstEventAtOnce() throws IOException {
        try (RawClient client = request("one_then_silence")) {
            String received = client.readUntil("event: message_chunk\ndata: {\"content\": \"first\"}\n\n");
            assertThat(received).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-type: text/event-stream");
        }
    }

    @Test
    void cancelsWhenTheClientLeaves() throws IOException {
        int before = LivelyPlugin.CANCELLED.get();
        try (RawClient client = request("ticks")) {
            client.readUntil("tick 1");
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> LivelyPlugin.CANCELLED.get() > before);
    }

    @Test
    void slowsThePluginDownWhenTheClientDoesNotRead() throws IOException {
        int before = LivelyPlugin.CANCELLED.get();
        try (RawClient client = request("flood")) {
            client.readUntil("xxxx");
            long settled = settledProduction();
            assertThat(settled).isLessThan(100_000);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> LivelyPlugin.CANCELLED.get() > before);
    }

    /** What was produced when production has stood still for a while, as it must when nobody reads. */
    private static long settledProduction() {
        long[] last = { -1 };
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(500)).until(() -> {
            long now = LivelyPlugin.PRODUCED.get();
            boolean still = now == last[0];
            last[0] = now;
            return still;
        });
        return last[0];
    }

    private RawClient request(String path) throws IOException {
        RawClient client = new RawClient(server);
        client.send("GET /api/v1/lively/" + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        return client;
    }
}
