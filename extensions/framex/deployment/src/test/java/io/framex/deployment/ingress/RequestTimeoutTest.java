package io.framex.deployment.ingress;

import static io.framex.deployment.ingress.BusyApplication.hold;
import static io.framex.deployment.ingress.BusyApplication.release;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.busy.BusyPlugin;

import io.framex.deployment.http.RawClient;
import io.framex.runtime.ingress.Ingress;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Requests that take longer than {@code server.request_timeout} are answered, and what works on them is given up. */
class RequestTimeoutTest {

    private static final String QUICK = "GET /api/v1/busy/quick HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = BusyApplication.create()
            .overrideRuntimeConfigKey("framex.server.request_timeout", "300ms")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= org.jboss.logmanager.Level.ERROR.intValue())
            .assertLogRecords(records -> assertThat(records).isEmpty());

    @TestHTTPResource
    URI server;

    @Inject
    Ingress ingress;

    @BeforeEach
    void requestsWait() {
        hold();
    }

    @AfterEach
    void everyRequestLeaves() {
        release();
        awaitOngoing(0);
        assertThat(ingress.ongoing()).isZero();
    }

    @Test
    void leavesOtherRequestsAlone() {
        given().get("/api/v1/busy/quick").then().statusCode(200).body("data", equalTo("quick"));
        given().contentType("application/json").body("{}").post("/api/v1/busy/body").then().statusCode(200);
        given().get("/api/v1/busy/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/busy/uni_never", "/busy/silent_stream"})
    void cancelsAsynchronousWork(String path) {
        int cancelled = BusyPlugin.CANCELLED.get();
        assertTimeout(path);
        await().until(() -> BusyPlugin.CANCELLED.get() == cancelled + 1);
        awaitOngoing(0);
    }

    @Test
    void givesUpACompletionStage() {
        assertTimeout("/busy/stage_never");
        awaitOngoing(0);
    }

    @Test
    void interruptsABlockingMethod() {
        int interrupted = BusyPlugin.INTERRUPTED.get();
        assertTimeout("/busy/blocks");
        await().until(() -> BusyPlugin.INTERRUPTED.get() == interrupted + 1);
        awaitOngoing(0);
    }

    @Test
    void answersForAMethodThatGoesOnAndServesTheConnectionFurther() throws IOException {
        int interrupted = BusyPlugin.INTERRUPTED.get();
        try (RawClient client = BusyApplication.request(server, "GET", "/busy/ignores_interrupts")) {
            assertThat(client.readUntil("FX-504-TIMEOUT")).startsWith("HTTP/1.1 504 ");
            awaitOngoing(1);
            release();
            awaitOngoing(0);
            client.send(QUICK);
            assertThat(client.readUntilClosed()).contains("HTTP/1.1 200 ").contains("quick").doesNotContain("too late");
        }
        assertThat(BusyPlugin.INTERRUPTED).hasValue(interrupted + 1);
    }

    @Test
    void letsAStreamGoOnThatHasBegun() throws IOException {
        try (RawClient client = BusyApplication.request(server, "GET", "/busy/released_stream")) {
            client.readUntil("first");
            given().get("/api/v1/busy/uni_never").then().statusCode(504);
            release();
            assertThat(client.readUntil("event: finish")).doesNotContain("error");
        }
    }

    @Test
    void doesNotWaitForABody() throws IOException {
        int calls = BusyPlugin.CALLS.get();
        try (RawClient json = BusyApplication.request(server, "POST", "/busy/body", "Content-Type: application/json",
                "Content-Length: 10");
                RawClient form = BusyApplication.request(server, "POST", "/busy/form",
                        "Content-Type: multipart/form-data; boundary=b", "Content-Length: 900")) {
            json.send("{\"a\"");
            form.send("--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhal");
            for (RawClient client : new RawClient[] {json, form}) {
                assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 408 ").contains("FX-408-TIMEOUT")
                        .containsIgnoringCase("connection: close");
            }
        }
        awaitOngoing(0);
        assertThat(BusyPlugin.CALLS).hasValue(calls);
    }

    private static void assertTimeout(String path) {
        given().get("/api/v1" + path).then().statusCode(504).body("code", is("FX-504-TIMEOUT"))
                .body("message", is("The request took too long"));
    }

    private void awaitOngoing(int expected) {
        await().atMost(Duration.ofSeconds(8)).until(() -> ingress.gate("busy").orElseThrow().ongoing() == expected);
    }
}
