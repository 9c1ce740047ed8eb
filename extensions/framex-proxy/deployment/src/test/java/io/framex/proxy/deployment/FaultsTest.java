package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawUpstream;
import io.framex.proxy.testing.UpstreamFaultTests;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** Upstreams that do what they should not, and what is remembered of it. */
class FaultsTest extends UpstreamFaultTests {

    private static final int BROKEN = RawUpstream.port("broken", "/fine");
    private static final String FAULTY_URL = url(FAULTY);
    private static final String BROKEN_URL = url(BROKEN);
    private static final String REFUSING_URL = url(REFUSING);

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/*")
            .overrideRuntimeConfigKey("framex.plugins.proxy.timeout", "1200ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.document_retry", "100ms")
            .overrideRuntimeConfigKey(FAULTY_URL + "breaker.enabled", "false")
            .overrideRuntimeConfigKey(FAULTY_URL + "retry.attempts", "1")
            .overrideRuntimeConfigKey(FAULTY_URL + "retry.budget", "1")
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

    @Override
    protected int port() {
        return RestAssured.port;
    }

    @Test
    void anUpstreamThatFailsIsLeftAloneForAWhile() {
        for (int i = 0; i < 4; i++) {
            given().get("/status/503").then().statusCode(503).body(is("ok"));
        }
        given().get("/status/200").then().statusCode(503).header("Retry-After", notNullValue())
                .body("code", is("FX-503-UPSTREAM"));
        given().get("/health/ready").then().statusCode(200).body(containsString("\"breaker\": \"open\""));
        given().get("/metrics").then()
                .body(containsString("framex_proxy_breaker_state{state=\"open\",upstream=\"http://127.0.0.1:" + BROKEN + "\"} 1.0"));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> given().get("/status/200").statusCode() == 200);
        given().get("/status/200").then().statusCode(200);
        given().get("/metrics").then()
                .body(containsString("framex_proxy_breaker_state{state=\"closed\",upstream=\"http://127.0.0.1:" + BROKEN + "\"} 1.0"));
    }

    @Test
    void theStateOfUpstreamsIsInReadiness() {
        given().get("/health/ready").then().statusCode(200).body(containsString("proxy http://127.0.0.1:" + FAULTY),
                containsString("\"document\": \"current\""), containsString("\"document\": \"unknown\""));
    }
}
