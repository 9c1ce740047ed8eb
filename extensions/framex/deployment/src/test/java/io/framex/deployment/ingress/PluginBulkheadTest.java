package io.framex.deployment.ingress;

import static io.framex.deployment.ingress.BusyApplication.hold;
import static io.framex.deployment.ingress.BusyApplication.release;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.busy.BusyPlugin;

import io.framex.FailedCallException;
import io.framex.PluginApis;
import io.framex.deployment.http.RawClient;
import io.framex.runtime.ingress.Ingress;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.subscription.Cancellable;

/** What a plugin works on is limited, and is counted from its beginning to its end, whatever the end. */
class PluginBulkheadTest {

    private static final String JSON = "Content-Type: application/json";

    @RegisterExtension
    static final QuarkusUnitTest APP = BusyApplication.create()
            .overrideRuntimeConfigKey("framex.server.ingress_config.max_ongoing_requests", "3")
            .overrideRuntimeConfigKey("framex.deployments.calm.max_ongoing_requests", "2")
            .overrideRuntimeConfigKey("framex.server.max_body_size", "1K");

    @TestHTTPResource
    URI server;

    @Inject
    Ingress ingress;

    @Inject
    PluginApis apis;

    private final List<RawClient> open = new ArrayList<>();

    @BeforeEach
    void requestsWait() {
        hold();
    }

    @AfterEach
    void everyRequestLeaves() throws IOException {
        release();
        for (RawClient client : open) {
            client.close();
        }
        open.clear();
        awaitOngoing(0);
        assertThat(ingress.ongoing()).isZero();
        given().get("/api/v1/busy/quick").then().statusCode(200);
    }

    @Test
    void refusesBeyondTheLimitAndServesOtherPlugins() throws IOException {
        fill("/busy/blocks");
        given().get("/api/v1/busy/quick").then().statusCode(503).header("Retry-After", "1").body("code", is("FX-503-BUSY"))
                .body("message", is("Plugin \"busy\" works on as many requests as it may"));
        given().accept("application/problem+json").get("/api/v1/busy/quick").then().statusCode(503)
                .contentType("application/problem+json").body("code", is("FX-503-BUSY"));
        given().get("/api/v1/calm").then().statusCode(200);
        given().get("/health/ready").then().statusCode(200);
        given().get("/ping").then().statusCode(200);
        given().get("/api/v1/openapi.json").then().statusCode(200);
        release();
        for (RawClient client : open) {
            assertThat(client.readUntil("released")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void refusesBeyondTheLimitOfTheWhole() throws IOException {
        fill("/busy/uni_never");
        open.add(BusyApplication.request(server, "GET", "/calm/waits"));
        await().until(() -> ingress.ongoing() == 3);
        given().get("/api/v1/calm").then().statusCode(503).header("Retry-After", "1").body("code", is("FX-503-BUSY"))
                .body("message", is("The server works on as many requests as it may"));
        given().get("/ping").then().statusCode(200);
        assertThat(ingress.gate("calm").orElseThrow().ongoing()).isEqualTo(1);
        open.remove(2).close();
        await().until(() -> ingress.ongoing() == 2);
        given().get("/api/v1/calm").then().statusCode(200);
    }

    @Test
    void readsNothingOfARefusedBody() throws IOException {
        fill("/busy/blocks");
        int calls = BusyPlugin.CALLS.get();
        try (RawClient client = BusyApplication.request(server, "POST", "/busy/body", JSON, "Content-Length: 1000",
                "Expect: 100-continue")) {
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 503 ").contains("FX-503-BUSY")
                    .doesNotContain("100 Continue");
        }
        try (RawClient client = BusyApplication.request(server, "POST", "/busy/body", JSON, "Content-Length: 2")) {
            client.readUntil("FX-503-BUSY");
            client.send("{}GET /api/v1/calm HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(client.readUntilClosed()).contains("HTTP/1.1 200 ");
        }
        assertThat(BusyPlugin.CALLS).hasValue(calls);
    }

    @Test
    void countsCallsFromOtherPluginsToo() {
        List<Cancellable> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            calls.add(apis.callAsync("/api/v1/busy/uni_never", Map.of(), String.class).subscribe().with(item -> {
            }));
        }
        awaitOngoing(2);
        given().get("/api/v1/busy/quick").then().statusCode(503).body("code", is("FX-503-BUSY"));
        Throwable refused = apis.callAsync("/api/v1/busy/uni_never", Map.of(), String.class)
                .onItem().transform(item -> new Throwable()).onFailure().recoverWithItem(failure -> failure).await()
                .atMost(Duration.ofSeconds(8));
        assertThat(refused).isInstanceOfSatisfying(FailedCallException.class, failure -> {
            assertThat(failure.status()).isEqualTo(503);
            assertThat(failure.code()).isEqualTo("FX-503-BUSY");
        });
        assertThat(ingress.ongoing()).isZero();
        calls.forEach(Cancellable::cancel);
        awaitOngoing(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/busy/uni_never", "/busy/stage_never", "/busy/silent_stream", "/busy/endless_stream"})
    void countsUntilTheClientLeaves(String path) throws IOException {
        fill(path);
        given().get("/api/v1/busy/quick").then().statusCode(503);
        open.remove(0).close();
        awaitOngoing(1);
        given().get("/api/v1/busy/quick").then().statusCode(200);
    }

    @Test
    void countsABlockingMethodUntilItReturns() throws IOException {
        int calls = BusyPlugin.CALLS.get();
        fill("/busy/blocks");
        await().until(() -> BusyPlugin.CALLS.get() == calls + 2);
        open.remove(0).close();
        open.remove(0).close();
        given().get("/api/v1/busy/quick").then().statusCode(503);
        release();
        awaitOngoing(0);
    }

    @Test
    void countsAStreamUntilItEnds() throws IOException {
        fill("/busy/released_stream");
        open.get(0).readUntil("first");
        given().get("/api/v1/busy/quick").then().statusCode(503);
        release();
        for (RawClient client : open) {
            client.readUntil("event: finish");
        }
        awaitOngoing(0);
    }

    @Test
    void forgetsAClientThatLeavesInTheMiddleOfItsBody() throws IOException {
        open.add(BusyApplication.request(server, "POST", "/busy/body", JSON, "Content-Length: 900"));
        open.add(BusyApplication.request(server, "POST", "/busy/form",
                "Content-Type: multipart/form-data; boundary=b", "Content-Length: 900"));
        open.get(0).send("{\"a\":");
        open.get(1).send("--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhal");
        awaitOngoing(2);
        open.remove(0).close();
        awaitOngoing(1);
        open.remove(0).close();
        awaitOngoing(0);
    }

    @Test
    void countsEachRequestOnceWhateverItsEnd() {
        for (int i = 0; i < 5; i++) {
            given().get("/api/v1/busy/fails").then().statusCode(500);
            given().get("/api/v1/busy/stream_fails").then().statusCode(500);
            given().head("/api/v1/busy/quick").then().statusCode(200);
            given().head("/api/v1/busy/endless_stream").then().statusCode(200);
            given().contentType("application/json").body("{").post("/api/v1/busy/body").then().statusCode(422);
            given().contentType("application/json").body("{\"a\":\"" + "x".repeat(2000) + "\"}").post("/api/v1/busy/body")
                    .then().statusCode(413);
            given().contentType("text/plain").body("x").post("/api/v1/busy/form").then().statusCode(415);
            given().multiPart("text", "t").post("/api/v1/busy/form").then().statusCode(200);
            given().get("/api/v1/busy/nothing").then().statusCode(404);
            given().put("/api/v1/busy/quick").then().statusCode(405);
            awaitOngoing(0);
        }
    }

    private void fill(String path) throws IOException {
        open.add(BusyApplication.request(server, "GET", path));
        open.add(BusyApplication.request(server, "GET", path));
        awaitOngoing(2);
    }

    private void awaitOngoing(int expected) {
        await().atMost(Duration.ofSeconds(8)).until(() -> ingress.gate("busy").orElseThrow().ongoing() == expected);
    }
}
