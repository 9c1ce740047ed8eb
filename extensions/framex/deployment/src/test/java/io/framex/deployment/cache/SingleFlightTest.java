package io.framex.deployment.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.deployment.cache.CachedApplication.Counting;
import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Requests for one result that come while it is computed. */
class SingleFlightTest {

    private static final int REQUESTS = 20;

    @RegisterExtension
    static final QuarkusUnitTest APP = CachedApplication.enabled()
            .overrideRuntimeConfigKey("framex.cache.wait_timeout", "2s")
            .overrideRuntimeConfigKey("framex.cache.max_entry_size", "1000");

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI server;

    @Test
    void callsTheMethodOnceForAll() {
        List<CompletableFuture<HttpResponse<String>>> responses = start("gated?name=once");
        await().until(() -> Counting.calls("once") == 1);
        Counting.gate("once").countDown();
        assertThat(responses).map(CompletableFuture::join).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"data\":\"once 1\"");
        });
        assertThat(statuses(responses)).containsOnlyOnce("MISS").contains("HIT");
        assertThat(Counting.calls("once")).isEqualTo(1);
    }

    @Test
    void doesNotShareFailures() {
        List<CompletableFuture<HttpResponse<String>>> responses = start("gated?name=failing");
        await().until(() -> Counting.calls("failing") == 1);
        Counting.gate("failing").countDown();
        assertThat(responses).map(CompletableFuture::join).allSatisfy(response -> assertThat(response.statusCode())
                .isEqualTo(400));
        assertThat(Counting.calls("failing")).isEqualTo(REQUESTS);
    }

    @Test
    void waitsNoLongerThanConfigured() {
        List<CompletableFuture<HttpResponse<String>>> responses = start("gated?name=slow");
        await().until(() -> Counting.calls("slow") == REQUESTS);
        Counting.gate("slow").countDown();
        assertThat(responses).map(CompletableFuture::join).allSatisfy(response -> assertThat(response.statusCode())
                .isEqualTo(200));
        given().get("/api/v1/gated?name=slow").then().header("X-FrameX-Cache-Status", "HIT");
    }

    @Test
    void goesOnWhenTheFirstClientLeaves() throws IOException {
        List<CompletableFuture<HttpResponse<String>>> responses;
        try (RawClient first = new RawClient(server)) {
            first.send("GET /api/v1/gated_later?name=left HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await().until(() -> Counting.calls("left") == 1);
            responses = start("gated_later?name=left");
        }
        assertThat(responses).map(CompletableFuture::join).allSatisfy(response -> assertThat(response.body())
                .contains("\"data\":\"left 2\""));
        assertThat(Counting.calls("left")).isEqualTo(2);
    }

    @Test
    void givesResultsThatAreTooLargeButKeepsNone() {
        given().get("/api/v1/large?length=2000").then().statusCode(200).header("X-FrameX-Cache-Status", "MISS");
        given().get("/api/v1/large?length=2000").then().statusCode(200).header("X-FrameX-Cache-Status", "MISS");
        given().get("/api/v1/large?length=10").then().header("X-FrameX-Cache-Status", "MISS");
        given().get("/api/v1/large?length=10").then().header("X-FrameX-Cache-Status", "HIT");
    }

    private List<CompletableFuture<HttpResponse<String>>> start(String target) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/" + target)).build();
        return IntStream.range(0, REQUESTS).mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString())).toList();
    }

    private static List<String> statuses(List<CompletableFuture<HttpResponse<String>>> responses) {
        return responses.stream().map(response -> response.join().headers().firstValue("X-FrameX-Cache-Status").orElse(""))
                .toList();
    }
}
