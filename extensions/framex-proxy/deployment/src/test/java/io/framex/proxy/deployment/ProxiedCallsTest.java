package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Level;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.framex.ApiException;
import io.framex.Call;
import io.framex.FailedCallException;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.PluginClient;
import io.framex.RefusedCallException;
import io.framex.StreamEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A plugin calls what only an upstream has as it calls another plugin. */
class ProxiedCallsTest {

    private static final String PATHS = """
            {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{
            "/api/v1/value":{"get":{"parameters":[{"name":"json","in":"query"}],"responses":{}}},
            "/api/v1/plain":{"get":{"responses":{}}},
            "/api/v1/items/{id}":{"get":{"parameters":[{"name":"tags","in":"query"}],"responses":{}}},
            "/api/v1/body":{"post":{"parameters":[{"name":"draft","in":"query"}],
              "requestBody":{"content":{"application/json":{"schema":{"type":"object"}}}},"responses":{}}},
            "/api/v1/both":{"get":{"responses":{}},"post":{"responses":{}}},
            "/api/v1/failing":{"get":{"parameters":[{"name":"status","in":"query"},{"name":"inner","in":"query"}],
              "responses":{}}},"/api/v1/stream":{"get":{"responses":{}}},
            "/api/v1/slow":{"get":{"responses":{}}},
            "/api/v1/described":{"parameters":[{"$ref":"#/components/parameters/Page"}],
              "post":{"operationId":"caller_Caller_nothing","tags":["theirs"],"servers":[{"url":"http://elsewhere"}],
              "security":[{"theirs":[]}],"x-own":1,"description":"<script>alert(1)</script> [x](javascript:alert(1))",
              "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Envelope"}}}},
              "responses":{"200":{"description":"ok","content":{"application/json":{"schema":{
                "oneOf":[{"$ref":"#/components/schemas/Cat"}],
                "discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat","d":"Envelope"}}}}}}}}},
            "/api/v1/referred":{"$ref":"#/components/pathItems/Both"},"/internal/referred":{"$ref":"#/components/pathItems/Inner"},
            "/internal/secret":{"get":{"responses":{"200":{"description":"x","content":{"application/json":{"schema":{
              "$ref":"#/components/schemas/Hidden"}}}}}}}},
            "components":{"pathItems":{"Both":{"get":{"summary":"by reference","responses":{"200":{"description":"d"}}}},
              "Inner":{"get":{"summary":"secret","responses":{"200":{"description":"Hidden"}}}}},"parameters":{"Page":{"name":"page","in":"query","schema":{"type":"integer"}}},
            "schemas":{"Envelope":{"type":"object","properties":{"self":{"$ref":"#/components/schemas/Envelope"}}},
              "Cat":{"type":"object","properties":{"kind":{"type":"string"}}},"Hidden":{"type":"object"}},
            "securitySchemes":{"theirs":{"type":"http","scheme":"basic"}}}}""";

    /** The upstream may live in another class loader than the test. */
    private static final String SLOW = "io.framex.test.slow-call";

    private static final HttpServer UPSTREAM = upstream();
    private static final String URL = "http://127.0.0.1:" + UPSTREAM.getAddress().getPort();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.SEVERE.intValue())
            .assertLogRecords(errors -> assertThat(errors).as("who leaves is no error").isEmpty())
            .withApplicationRoot(root -> root.addClasses(Caller.class, Caller.Far.class, Caller.Item.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy,caller")
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/api/*")
            .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_urls", URL)
            .overrideRuntimeConfigKey("framex.plugins.proxy.auth.rules.\"/api/v1/*\"", "[\"upstream-key\"]");

    @Inject
    Caller caller;

    @Inject
    PluginApis apis;

    @BeforeEach
    void upstreamIsKnown() {
        await().until(() -> {
            try {
                caller.call("/api/v1/plain", Map.of());
                return true;
            } catch (ApiException unknown) {
                return false;
            }
        });
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop(0);
    }

    @Test
    void takesResultsOutOfTheEnvelope() {
        for (String json : List.of("0", "\"\"", "[]", "false", "null", "{\"a\":[1]}")) {
            assertThat(caller.call("/api/v1/value", Map.of("json", json))).as(json)
                    .isEqualTo(json.equals("null") ? null : value(json));
        }
    }

    @Test
    void takesOtherJsonAsItIs() {
        assertThat(caller.call("/api/v1/plain", Map.of())).isEqualTo(Map.of("status", "fine", "key", "upstream-key"));
    }

    @Test
    void putsArgumentsWhereTheyBelong() {
        assertThat(caller.far.item("a/b c", List.of(1, 2))).isEqualTo("/api/v1/items/a%2Fb%20c?tags=1&tags=2");
        assertThat(caller.far.body(new Caller.Item("pen", 3), true).await().indefinitely())
                .isEqualTo("/api/v1/body?draft=true {\"name\":\"pen\",\"count\":3}");
    }

    @Test
    void asksForTheMethodWhereThereAreSeveral() {
        assertThatThrownBy(() -> caller.call("/api/v1/both", Map.of())).isInstanceOf(RefusedCallException.class)
                .hasMessageContaining("GET POST in front of the path");
        assertThat(caller.call("POST /api/v1/both", Map.of())).isEqualTo("/api/v1/both");
    }

    @Test
    void givesErrorsTheirStatusAndCode() {
        assertThatThrownBy(() -> caller.call("/api/v1/failing", Map.of("status", 404, "inner", 404)))
                .isInstanceOfSatisfying(FailedCallException.class, failure -> {
                    assertThat(failure.status()).isEqualTo(404);
                    assertThat(failure.code()).isEqualTo("FX-404-PLUGIN");
                    assertThat(failure).hasMessage("no such thing");
                });
        assertThatThrownBy(() -> caller.call("/api/v1/failing", Map.of("status", 200, "inner", 500)))
                .isInstanceOfSatisfying(FailedCallException.class, failure -> assertThat(failure.status()).isEqualTo(500));
        assertThatThrownBy(() -> caller.call("/api/v1/stream", Map.of())).isInstanceOf(RefusedCallException.class)
                .hasMessageContaining("is a stream");
    }

    @Test
    void readsStreams() {
        List<StreamEvent> events = caller.apis.stream("/api/v1/stream", Map.of()).collect().asList().await().indefinitely();
        assertThat(events).containsExactly(StreamEvent.message("原"), StreamEvent.message("b"), StreamEvent.finish());
    }

    @Test
    void givesUpWhenItsCallerDoes() {
        Cancellable call = caller.apis.callAsync("/api/v1/slow", Map.of(), String.class).subscribe().with(item -> {
        });
        await().until(() -> "begun".equals(System.getProperty(SLOW)));
        call.cancel();
        await().until(() -> "ended".equals(System.getProperty(SLOW)));
    }

    @Test
    void showsWhatIsForwardedInTheDocument() {
        JsonPath document = given().get("/api/v1/openapi.json").then().statusCode(200).extract().jsonPath();
        Map<String, Object> operation = document.getMap("paths.'/api/v1/described'.post");
        assertThat(operation).containsEntry("tags", List.of(tagOfUpstream(document)))
                .containsEntry("operationId", "caller_Caller_nothing_2")
                .containsEntry("description", "&lt;script>alert(1)&lt;/script> [x] (javascript:alert(1))")
                .doesNotContainKeys("servers", "security", "x-own");
        String text = given().get("/api/v1/openapi.json").asString();
        assertThat(text).doesNotContain("Hidden", "secret", "elsewhere", "theirs")
                .contains("\"$ref\":\"#/components/schemas/Cat\"", "\"cat\":\"#/components/schemas/Cat\"",
                        "\"$ref\":\"#/components/parameters/Page\"");
        assertThat(document.getMap("components.schemas")).containsKeys("Cat");
        assertThat(document.getString("paths.'/api/v1/referred'.get.summary")).isEqualTo("by reference");
        assertThat(text).doesNotContain("pathItems");
    }

    @Test
    void isNoWayAroundDeclarations() {
        assertThatThrownBy(() -> caller.call("/api/v1/undeclared", Map.of())).isInstanceOf(RefusedCallException.class)
                .hasMessageContaining("does not declare");
    }

    /** The upstream may be another one in this class loader. */
    private static String tagOfUpstream(JsonPath document) {
        return document.getList("tags.name", String.class).stream().filter(name -> name.matches("proxy\\(http://127.0.0.1:\\d+\\)"))
                .findFirst().orElseThrow();
    }

    private static Object value(String json) {
        return switch (json) {
            case "0" -> 0;
            case "\"\"" -> "";
            case "[]" -> List.of();
            case "false" -> false;
            default -> Map.of("a", List.of(1));
        };
    }

    private static HttpServer upstream() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", ProxiedCallsTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/api/v1/openapi.json" -> send(exchange, 200, PATHS);
            case "/api/v1/value" -> send(exchange, 200, envelope(200, query.substring("json=".length())));
            case "/api/v1/plain" -> send(exchange, 200, "{\"status\":\"fine\",\"key\":\""
                    + exchange.getRequestHeaders().getFirst("Authorization") + "\"}");
            case "/api/v1/failing" -> {
                String[] numbers = query.replaceAll("[a-z=]", "").split("&");
                boolean statusFirst = query.startsWith("status");
                send(exchange, Integer.parseInt(numbers[statusFirst ? 0 : 1]),
                        "{\"status\":" + numbers[statusFirst ? 1 : 0]
                                + ",\"message\":\"no such thing\",\"timestamp\":\"t\",\"code\":\"FX-404-PLUGIN\",\"data\":null}");
            }
            case "/api/v1/stream" -> {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                byte[] events = ("event: message_chunk\ndata: {\"content\": \"原\"}\n\n"
                        + "event: message_chunk\ndata: {\"content\": \"b\"}\n\nevent: finish\ndata: {}\n\n")
                        .getBytes(StandardCharsets.UTF_8);
                for (byte one : events) {
                    exchange.getResponseBody().write(one);
                    exchange.getResponseBody().flush();
                }
                exchange.close();
            }
            case "/api/v1/slow" -> slow(exchange);
            default -> send(exchange, 200, envelope(200,
                    "\"" + (target + (body.isEmpty() ? "" : " " + body)).replace("\"", "\\\"") + "\""));
        }
    }

    private static void slow(HttpExchange exchange) {
        System.setProperty(SLOW, "begun");
        try {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        } catch (IOException left) {
            System.setProperty(SLOW, "ended");
        }
    }

    private static String envelope(int status, String data) {
        return "{\"status\":" + status + ",\"message\":\"success\",\"timestamp\":\"2026-01-01 12:00:00\",\"data\":" + data + "}";
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Plugin(name = "caller", requiredRemoteApis = { "/api/v1/value", "/api/v1/plain", "/api/v1/both", "/api/v1/failing",
            "/api/v1/stream", "/api/v1/slow" })
    public static class Caller {

        public record Item(String name, int count) {
        }

        @PluginClient
        public interface Far {

            @Call("GET /api/v1/items/{id}")
            String item(String id, List<Integer> tags);

            @Call("POST /api/v1/body")
            Uni<String> body(Item item, boolean draft);
        }

        @Inject
        PluginApis apis;

        @Inject
        Far far;

        @OnRequest("/caller")
        public String nothing() {
            return "";
        }

        Object call(String api, Map<String, ?> arguments) {
            return apis.call(api, arguments, Object.class);
        }
    }
}
