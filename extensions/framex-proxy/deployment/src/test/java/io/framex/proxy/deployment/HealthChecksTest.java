package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** An upstream that says that it is not well is left alone until it says that it is. */
class HealthChecksTest {

    private static final int UPSTREAM = RawUpstream.port("moody", "/echo");
    private static final String URL = "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:" + UPSTREAM + "\".";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey(URL + "enable", "/*")
            .overrideRuntimeConfigKey(URL + "pool_size", "1")
            .overrideRuntimeConfigKey(URL + "health.path", "/mood")
            .overrideRuntimeConfigKey(URL + "health.interval", "100ms")
            .overrideRuntimeConfigKey(URL + "health.timeout", "300ms")
            .overrideRuntimeConfigKey(URL + "health.failures", "2");

    private static String echo() throws IOException {
        return RawClient.exchange(RestAssured.port, "GET /echo");
    }

    private static void mood(String mood) throws IOException {
        assertThat(RawClient.post(UPSTREAM, "/mood", mood)).endsWith(mood);
    }

    private static boolean isWell() throws IOException {
        return RawClient.exchange(RestAssured.port, "GET /health/ready").contains("\"well\": true");
    }

    private static double up() throws IOException {
        String name = "framex_proxy_upstream_up{upstream=\"http://127.0.0.1:" + UPSTREAM + "\"} ";
        return RawClient.exchange(RestAssured.port, "GET /metrics").lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length()))).findFirst().orElseThrow();
    }

    @BeforeEach
    @AfterEach
    void recover() throws IOException {
        mood("200");
        Awaitility.await().until(() -> isWell() && echo().startsWith("HTTP/1.1 200"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "500", "404", "302", "hang" })
    void whatIsNoGoodAnswerIsABadSign(String mood) throws Exception {
        mood(mood);
        Awaitility.await().until(() -> !isWell());
        int asked = RawUpstream.counter(UPSTREAM, "echo");
        assertThat(echo()).startsWith("HTTP/1.1 503").contains("FX-503-UPSTREAM").containsIgnoringCase("Retry-After: ");
        assertThat(RawUpstream.counter(UPSTREAM, "echo")).isEqualTo(asked);
        assertThat(RawClient.exchange(RestAssured.port, "GET /health/ready")).startsWith("HTTP/1.1 200");
        assertThat(up()).isZero();
        mood("204");
        Awaitility.await().until(() -> echo().startsWith("HTTP/1.1 200"));
        assertThat(up()).isEqualTo(1);
    }

    @Test
    void oneBadAnswerIsNone() throws Exception {
        mood("500");
        int before = RawUpstream.counter(UPSTREAM, "mood");
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> RawUpstream.counter(UPSTREAM, "mood") > before);
        mood("200");
        assertThat(isWell()).isTrue();
        assertThat(echo()).startsWith("HTTP/1.1 200");
    }

    @Test
    void aBodyThatDoesNotComeKeepsNoConnection() throws Exception {
        mood("stall");
        int left = RawUpstream.counter(UPSTREAM, "left");
        Awaitility.await().until(() -> RawUpstream.counter(UPSTREAM, "left") > left + 3);
        assertThat(isWell()).isTrue();
        mood("200");
        Awaitility.await().until(() -> echo().startsWith("HTTP/1.1 200"));
    }
}
