package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

/** What stands behind a body (RFC 9110, section 6.5): that of responses passes where it may, that of requests does not. */
class TrailersTest {

    private static final int UPSTREAM = RawUpstream.port("trailers", "/trailers", "/echo");
    private static final String URL = "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:" + UPSTREAM + "\".";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey(URL + "enable", "/*")
            .overrideRuntimeConfigKey(URL + "headers.response_deny", "X-Denied");

    private static String get(String path) throws Exception {
        Awaitility.await().until(() -> RawClient.exchange(RestAssured.port, "GET /echo").startsWith("HTTP/1.1 200"));
        return RawClient.exchange(RestAssured.port, "GET " + path);
    }

    @Test
    void thoseOfResponsesPassOverHttp1() throws Exception {
        String answer = get("/trailers");
        assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("transfer-encoding: chunked")
                .endsWith("\r\n4\r\nbody\r\n0\r\nX-Sum: 42\r\n\r\n");
    }

    @Test
    void thoseOfResponsesPassOverHttp2() throws Exception {
        get("/echo");
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false));
            HttpClientResponse response = client.request(HttpMethod.GET, RestAssured.port, "127.0.0.1", "/trailers")
                    .compose(request -> request.send()).compose(answer -> answer.end().map(answer))
                    .toCompletionStage().toCompletableFuture().get();
            assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(response.trailers().entries()).singleElement().satisfies(trailer -> {
                assertThat(trailer.getKey()).isEqualToIgnoringCase("X-Sum");
                assertThat(trailer.getValue()).isEqualTo("42");
            });
        } finally {
            vertx.close();
        }
    }

    @Test
    void thoseOfResponsesAreLeftOutWhereThereIsNoPlaceForThem() throws Exception {
        get("/echo");
        try (RawClient client = new RawClient(RestAssured.port)) {
            client.send("GET /trailers HTTP/1.0\r\nHost: h\r\n\r\n");
            assertThat(client.readAll()).contains(" 200 ").endsWith("\r\n\r\nbody");
        }
    }

    @Test
    void thoseOfRequestsAreLeftOutAndTheBodyIsWhole() throws Exception {
        get("/echo");
        try (RawClient client = new RawClient(RestAssured.port)) {
            client.send("POST /echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "4\r\nbody\r\n0\r\nX-Sum: 42\r\nAuthorization: smuggled\r\n\r\n");
            assertThat(client.readAll()).startsWith("HTTP/1.1 200").endsWith("\nbody").doesNotContain("X-Sum", "smuggled", "trailers:");
        }
    }
}
