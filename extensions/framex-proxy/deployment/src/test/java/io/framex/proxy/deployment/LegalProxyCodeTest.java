package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.framex.ApiException;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** What counts as success in the envelope of an upstream, and that results which are nothing come through to the client. */
class LegalProxyCodeTest {

    private static final HttpServer UPSTREAM = upstream();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Through.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy,through")
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.server.legal_proxy_code", "200,299")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/api/*")
            .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_urls", "http://127.0.0.1:" + UPSTREAM.getAddress().getPort());

    @BeforeEach
    void upstreamIsKnown() {
        await().until(() -> given().get("/api/v1/through?json=1&status=200").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "\"\"", "[]", "false", "null", "{}" })
    void resultsThatAreNothing(String json) {
        assertThat(given().queryParam("json", json).queryParam("status", 200).get("/api/v1/through").then().statusCode(200).extract()
                .asString()).endsWith("\"data\":" + json + "}");
    }

    @Test
    void aCodeInTheListIsSuccess() {
        assertThat(given().get("/api/v1/through?json=7&status=299").then().statusCode(200).extract().asString()).endsWith("\"data\":7}");
    }

    @ParameterizedTest
    @ValueSource(ints = { 201, 404, 500 })
    void anyOtherIsNot(int status) {
        assertThat(given().get("/api/v1/failure?status=" + status).then().statusCode(200).extract().asString())
                .endsWith("\"data\":\"" + (status < 400 ? 502 : status) + " said no\"}");
    }

    private static HttpServer upstream() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", LegalProxyCodeTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String json = query == null ? """
                {"openapi":"3.1.0","paths":{"/api/v1/value":{"get":{"parameters":[{"name":"json","in":"query"},
                {"name":"status","in":"query"}]}}}}"""
                : "{\"status\":" + query.replaceAll(".*status=", "").replaceAll("&.*", "")
                        + ",\"message\":\"said no\",\"timestamp\":\"t\",\"data\":"
                        + query.replaceAll(".*json=", "").replaceAll("&.*", "") + "}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Plugin(name = "through", requiredRemoteApis = "/api/v1/value")
    public static class Through {

        @Inject
        PluginApis apis;

        @OnRequest("/through")
        public Uni<JsonNode> through(String json, int status) {
            return apis.callAsync("/api/v1/value", Map.of("json", json, "status", status), JsonNode.class);
        }

        @OnRequest("/failure")
        public Uni<String> failure(int status) {
            return apis.callAsync("/api/v1/value", Map.of("json", "1", "status", status), JsonNode.class).map(JsonNode::toString)
                    .onFailure(ApiException.class).recoverWithItem(failure -> ((ApiException) failure).status() + " "
                            + failure.getMessage());
        }
    }
}
