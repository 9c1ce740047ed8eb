package io.framex.deployment.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiException;
import io.framex.ApiType;
import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.mutiny.Uni;

/** What {@code /metrics} tells, and what it never does. */
class MetricsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Measured.class, RawClient.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "measured")
            .overrideRuntimeConfigKey("framex.cache.enabled", "true")
            .overrideRuntimeConfigKey("framex.deployments.measured.max_ongoing_requests", "2")
            .overrideRuntimeConfigKey("framex.auth.rules.\"/api/v1/guarded\"", "[\"very-secret-key\"]");

    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{.*\\})? ([^ ]+)");

    @TestHTTPResource
    URI server;

    @Inject
    PluginApis apis;

    @Test
    void timesRequestsByTheirTemplate() {
        given().get("/api/v1/measured/private-name").then().statusCode(200);
        given().get("/api/v1/measured/another-name?fail=true").then().statusCode(400);
        assertThat(count("http_server_requests_seconds_count", "method=\"GET\"", "outcome=\"SUCCESS\"", "status=\"200\"",
                "uri=\"/api/v1/measured/{name}\"")).isEqualTo(1);
        assertThat(count("http_server_requests_seconds_count", "outcome=\"CLIENT_ERROR\"", "status=\"400\"",
                "uri=\"/api/v1/measured/{name}\"")).isEqualTo(1);
        assertThat(metrics()).doesNotContain("private-name", "another-name");
    }

    @Test
    void hasOneNameForAllThatIsNotThere() {
        given().get("/api/v1/no-such-path/1").then().statusCode(404);
        given().get("/no-such-path/2").then().statusCode(404);
        given().request("FREAK", "/no-such-path/3").then().statusCode(404);
        assertThat(count("http_server_requests_seconds_count", "method=\"GET\"", "uri=\"NOT_FOUND\"")).isEqualTo(2);
        assertThat(count("http_server_requests_seconds_count", "method=\"OTHER\"", "uri=\"NOT_FOUND\"")).isEqualTo(1);
        assertThat(metrics()).doesNotContain("no-such-path", "FREAK");
    }

    @Test
    void timesWhatFrameXItselfServes() {
        given().get("/ping").then().statusCode(200);
        assertThat(count("http_server_requests_seconds_count", "status=\"200\"", "uri=\"/ping\"")).isEqualTo(1);
    }

    @Test
    void neverTellsAKey() {
        given().header("Authorization", "wrong-secret-key").get("/api/v1/guarded").then().statusCode(401);
        given().header("Authorization", "very-secret-key").get("/api/v1/guarded").then().statusCode(200);
        assertThat(count("http_server_requests_seconds_count", "status=\"401\"")).isEqualTo(1);
        assertThat(metrics()).doesNotContain("secret-key");
    }

    @Test
    void timesRequestsOfOneConnectionOneByOne() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/piped HTTP/1.1\r\nHost: x\r\n\r\nGET /api/v1/piped HTTP/1.1\r\nHost: x\r\n\r\n"
                    + "GET /version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            client.readUntilClosed();
        }
        assertThat(count("http_server_requests_seconds_count", "uri=\"/api/v1/piped\"")).isEqualTo(2);
        assertThat(count("http_server_requests_seconds_count", "uri=\"/version\"")).isEqualTo(1);
    }

    @Test
    void tellsOfClientsThatWentAway() throws IOException {
        RawClient client = new RawClient(server);
        client.send("GET /api/v1/never HTTP/1.1\r\nHost: x\r\n\r\n");
        await().until(() -> count("framex_plugin_ongoing", "plugin=\"measured\"") == 1);
        client.close();
        await().untilAsserted(() -> assertThat(count("http_server_requests_seconds_count", "status=\"RESET\"",
                "uri=\"/api/v1/never\"")).isEqualTo(1));
        await().until(() -> count("framex_plugin_ongoing", "plugin=\"measured\"") == 0);
    }

    @Test
    void timesCallsByTheirOutcome() {
        apis.call("measured.Measured.confess", Map.of("message", "ok"), String.class);
        try {
            apis.call("measured.Measured.confess", Map.of("message", "fail"), String.class);
        } catch (ApiException expected) {
            assertThat(expected.status()).isEqualTo(400);
        }
        apis.callAsync("GET /api/v1/never", Map.of(), String.class).subscribe().with(item -> {
        }).cancel();
        assertThat(count("framex_calls_seconds_count", "api=\"measured.Measured.confess\"", "outcome=\"SUCCESS\"",
                "plugin=\"measured\"")).isEqualTo(1);
        assertThat(count("framex_calls_seconds_count", "api=\"measured.Measured.confess\"", "outcome=\"CLIENT_ERROR\""))
                .isEqualTo(1);
        assertThat(count("framex_calls_seconds_count", "api=\"GET /api/v1/never\"", "outcome=\"CANCELLED\"")).isEqualTo(1);
    }

    @Test
    void showsLimitsAndRefusals() throws IOException {
        assertThat(count("framex_plugin_limit", "plugin=\"measured\"")).isEqualTo(2);
        assertThat(count("framex_plugin_up", "plugin=\"measured\"")).isEqualTo(1);
        double before = count("framex_plugin_refused_total", "plugin=\"measured\"");
        try (RawClient first = new RawClient(server); RawClient second = new RawClient(server)) {
            first.send("GET /api/v1/never HTTP/1.1\r\nHost: x\r\n\r\n");
            second.send("GET /api/v1/never HTTP/1.1\r\nHost: x\r\n\r\n");
            await().until(() -> count("framex_plugin_ongoing", "plugin=\"measured\"") == 2);
            given().get("/api/v1/piped").then().statusCode(503);
            assertThat(count("framex_connections_open")).isGreaterThanOrEqualTo(2);
        }
        assertThat(count("framex_plugin_refused_total", "plugin=\"measured\"")).isEqualTo(before + 1);
        await().until(() -> count("framex_plugin_ongoing", "plugin=\"measured\"") == 0);
    }

    @Test
    void countsWhatTheCacheDid() {
        given().get("/api/v1/kept").then().statusCode(200);
        given().get("/api/v1/kept").then().statusCode(200);
        assertThat(count("framex_cache_requests_total", "status=\"MISS\"")).isEqualTo(1);
        assertThat(count("framex_cache_requests_total", "status=\"HIT\"")).isEqualTo(1);
        assertThat(count("framex_cache_entries")).isEqualTo(1);
    }

    @Test
    void canOnlyBeRead() {
        given().post("/metrics").then().statusCode(405).header("Allow", is("GET, HEAD, OPTIONS"))
                .body("code", is("FX-405-METHOD"));
        given().accept("text/plain").get("/metrics").then().statusCode(200).contentType("text/plain");
        given().get("/api/v1/openapi.json").then().statusCode(200).body("paths.'/metrics'", is((Object) null));
    }

    /** The sum of the samples that have the name and the labels; 0 where there is none. */
    private static double count(String name, String... labels) {
        double sum = 0;
        for (String line : metrics().split("\n")) {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches() && sample.group(1).equals(name)
                    && Arrays.stream(labels).allMatch(label -> line.contains(label))) {
                sum += Double.parseDouble(sample.group(2));
            }
        }
        return sum;
    }

    private static String metrics() {
        return given().accept("text/plain").get("/metrics").then().statusCode(200).extract().asString();
    }

    @Plugin(name = "measured")
    public static class Measured {

        @OnRequest("/measured/{name}")
        public String measured(String name, @DefaultValue("false") boolean fail) {
            if (fail) {
                throw new BadRequestException("asked for");
            }
            return name;
        }

        @OnRequest("/guarded")
        public String guarded() {
            return "in";
        }

        @OnRequest("/piped")
        public String piped() {
            return "x";
        }

        @OnRequest("/never")
        public Uni<String> never() {
            return Uni.createFrom().nothing();
        }

        @Cached
        @OnRequest("/kept")
        public String kept() {
            return "kept";
        }

        @OnRequest(type = ApiType.FUNC)
        public String confess(String message) {
            if (message.equals("fail")) {
                throw new BadRequestException("asked for");
            }
            return message;
        }
    }
}
