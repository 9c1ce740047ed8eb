package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** What clients get when upstreams do what they should not. */
class FaultsTest {

    private static final int FAULTY = RawUpstream.port("faulty", "/hang", "/once", "/reset", "/reset-once", "/garbage", "/short", "/cut", "/stall",
            "/drip", "/big-head", "/echo", "/upload");
    private static final int BROKEN = RawUpstream.port("broken", "/status/503", "/status/200", "/fine");
    private static final int REFUSING = refusing();
    private static final String FAULTY_URL = url(FAULTY);
    private static final String BROKEN_URL = url(BROKEN);
    private static final String REFUSING_URL = url(REFUSING);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(RawUpstream.class, RawClient.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/*")
            .overrideRuntimeConfigKey("framex.plugins.proxy.timeout", "1200ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.document_retry", "100ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.refresh_interval", "300ms")
            .overrideRuntimeConfigKey(FAULTY_URL + "breaker.enabled", "false")
            .overrideRuntimeConfigKey(FAULTY_URL + "retry.attempts", "1")
            .overrideRuntimeConfigKey(BROKEN_URL + "breaker.window", "4")
            .overrideRuntimeConfigKey(BROKEN_URL + "breaker.failure_ratio", "1")
            .overrideRuntimeConfigKey(BROKEN_URL + "breaker.delay", "1s")
            .overrideRuntimeConfigKey(BROKEN_URL + "extra_paths", "/status/*")
            .overrideRuntimeConfigKey(REFUSING_URL + "docs_path", "/none.json")
            .overrideRuntimeConfigKey(REFUSING_URL + "extra_paths", "/refused/*")
            .overrideRuntimeConfigKey(REFUSING_URL + "breaker.enabled", "false");

    private static String url(int port) {
        return "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:" + port + "\".";
    }

    private static int refusing() {
        if (Integer.getInteger("test.upstream.refusing") == null) {
            try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty("test.upstream.refusing", Integer.toString(closed.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Integer.getInteger("test.upstream.refusing");
    }

    private static int counter(int port, String name) {
        return Integer.parseInt(given().get("http://127.0.0.1:" + port + "/counter/" + name).asString());
    }

    @BeforeEach
    void awaitDocuments() {
        Awaitility.await().until(() -> given().get("/echo").statusCode() == 200);
        Awaitility.await().until(() -> given().get("/fine").statusCode() == 200);
    }

    @Test
    void noConnectionIsABadGateway() {
        given().get("/refused/x").then().statusCode(502).body("code", is("FX-502-UPSTREAM"), "status", is(502));
        given().body("x").post("/refused/x").then().statusCode(502);
    }

    @Test
    void noAnswerIsATimeout() {
        given().get("/hang").then().statusCode(504).body("code", is("FX-504-UPSTREAM"));
    }

    @Test
    void aResetIsTriedAgainOnceAndThenReported() {
        int before = counter(FAULTY, "reset");
        given().get("/reset").then().statusCode(502);
        assertThat(counter(FAULTY, "reset") - before).isEqualTo(2);
        given().body("x").post("/reset").then().statusCode(502);
        assertThat(counter(FAULTY, "reset") - before).isEqualTo(3);
        given().get("/reset-once").then().statusCode(200).body(is("second time"));
    }

    @Test
    void whatIsNoHttpIsABadGateway() {
        given().get("/garbage").then().statusCode(502).body("code", is("FX-502-UPSTREAM"));
        given().get("/big-head").then().statusCode(502).body("code", is("FX-502-UPSTREAM"));
    }

    @Test
    void aBodyThatBreaksOffIsSeenToBreakOff() throws Exception {
        for (String path : new String[] { "/short", "/cut", "/stall" }) {
            String answer = RawClient.exchange(RestAssured.port, "GET " + path);
            assertThat(answer).as(path).doesNotEndWith("0\r\n\r\n");
            assertThat(answer).as(path).satisfiesAnyOf(text -> assertThat(text).startsWith("HTTP/1.1 502"),
                    text -> assertThat(text).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void slowIsNotTooLate() {
        given().get("/drip").then().statusCode(200).body(is("abcdef"));
    }

    @Test
    void aSlowUploadIsNotTheUpstreamsFault() throws Exception {
        try (RawClient client = new RawClient(RestAssured.port)) {
            client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na");
            Awaitility.await().pollDelay(Duration.ofMillis(800)).until(() -> true);
            client.send("b");
            Awaitility.await().pollDelay(Duration.ofMillis(800)).until(() -> true);
            client.send("c");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anUpstreamThatFailsIsLeftAloneForAWhile() {
        for (int i = 0; i < 4; i++) {
            given().get("/status/503").then().statusCode(503).body(is("ok"));
        }
        given().get("/status/200").then().statusCode(503).header("Retry-After", notNullValue())
                .body("code", is("FX-503-UPSTREAM"));
        given().get("/health/ready").then().statusCode(200).body(containsString("\"breaker\": \"open\""));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> given().get("/status/200").statusCode() == 200);
        given().get("/status/200").then().statusCode(200);
    }

    @Test
    void theStateOfUpstreamsIsInReadiness() {
        given().get("/health/ready").then().statusCode(200).body(containsString("proxy http://127.0.0.1:" + FAULTY),
                containsString("\"document\": \"current\""), containsString("\"document\": \"unknown\""));
    }

    @Test
    void changedDocumentsChangeRoutesAndBadOnesDoNot() {
        String upstream = "http://127.0.0.1:" + BROKEN;
        given().body("/fine /later").post(upstream + "/document").then().statusCode(200);
        Awaitility.await().until(() -> given().get("/later").statusCode() == 200);
        given().body("{\"swagger\":").post(upstream + "/document");
        Awaitility.await().until(() -> given().get("/health/ready").asString().contains("\"document\": \"stale\""));
        given().get("/later").then().statusCode(200);
        given().body("/fine").post(upstream + "/document");
        Awaitility.await().until(() -> given().get("/later").statusCode() == 404);
        given().get("/fine").then().statusCode(200);
    }

    @Test
    void pooledConnectionsThatWereClosedAreReplaced() {
        for (int i = 0; i < 5; i++) {
            given().get("/once").then().statusCode(200);
            given().get("/echo").then().statusCode(200);
        }
    }
}
