package com.example.application.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.test.ApiReply;

/** Plugins call those of another instance of this FrameX as if they were here. */
class CallsToAnotherInstanceIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static TwoInstances instances;

    @BeforeAll
    static void start() {
        instances = TwoInstances.start("""
                load_plugins = ["orders"]

                [auth]
                rules = { "/api/v1/headers" = ["orders-key"] }
                """, "");
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void typedArgumentsOfEveryKindArrive() throws Exception {
        JsonNode results = instances.client().get("/api/v1/purchasing/typed").data();

        assertThat(results).isEqualTo(MAPPER.readTree("""
                [[7, "LOW"],
                 ["a b&c", -1, 7, "null"],
                 ["no text", 0, 0, "HIGH"],
                 [[3, 0], ["LOW"]],
                 [[], []],
                 true,
                 ["a+b ?%ü", "", "kafka"],
                 0,
                 2,
                 ["2026-01-02", "03:04", "2026-01-02T03:04:05+01:00", "1970-01-01T00:00:00Z", "PT5M"],
                 ["false", "ß", "+ %", "LOW", "00000000-0000-0001-0000-000000000002", "http://a/?b=c#d"],
                 false,
                 "nothing: null"]"""));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("GET /api/v1/orders/{id}/lines/{line}", Map.of("id", 0, "line", "HIGH"), "[0,\"HIGH\"]"),
                Arguments.of("DELETE /api/v1/orders/{id}/lines/{line}", Map.of("id", -1, "line", "LOW"), "[-1,\"LOW\"]"),
                Arguments.of("/api/v1/presence/required", Map.of("first", "", "second", 0, "third", "LOW"), "\"0LOW\""),
                Arguments.of("/api/v1/presence/optional", Map.of(), "[\"no text\",-1,7,\"null\"]"),
                Arguments.of("/api/v1/presence/repeated", Map.of("numbers", List.of(0, 0)), "[[0,0],[]]"),
                Arguments.of("/api/v1/headers", Map.of("X-Tenant", "kafka & co", "x_count", 0, "basket", "b1"),
                        "[\"kafka & co\",\"0\",\"b1\"]"),
                Arguments.of("/api/v1/bodies/bean", Map.of("address", Map.of("street", "Celetná")),
                        "{\"street\":\"Celetná\",\"town\":\"Prag\"}"),
                Arguments.of("/api/v1/bodies/bean", Map.of("street", "Celetná", "town", ""), "{\"street\":\"Celetná\",\"town\":\"\"}"),
                Arguments.of("/api/v1/bodies/record", Map.of("customer", "k", "lines", List.of(), "priority", "LOW"),
                        "{\"customer\":\"k\",\"lines\":[],\"priority\":\"LOW\"}"),
                Arguments.of("/api/v1/bodies/map", Map.of("counts", Map.of("a", 0)), "{\"a\":0}"),
                Arguments.of("/api/v1/bodies/map", Map.of("counts", Map.of()), "{}"),
                Arguments.of("/api/v1/bodies/list", Map.of("orders", List.of()), "0"),
                Arguments.of("/api/v1/scalars/integers",
                        Map.of("tiny", -128, "small", 32767, "normal", 0, "large", Long.MIN_VALUE, "huge", "123456789012345678901"),
                        "[\"-128\",\"32767\",\"0\",\"-9223372036854775808\",\"123456789012345678901\"]"),
                Arguments.of("/api/v1/results/optional", Map.of(), "\"there\""),
                Arguments.of("/api/v1/results/response", Map.of(), "{\"made\":\"yes\"}"),
                Arguments.of("/api/v1/results/raw", Map.of(), "{\"raw\":\"yes\"}"),
                Arguments.of("/api/v1/results/raw_text", Map.of(), "\"just text\""));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void argumentsGoWhereTheDocumentSays(String api, Map<String, ?> arguments, String result) throws Exception {
        assertThat(instances.call(api, arguments)).isEqualTo(MAPPER.readTree("{\"result\":" + result + "}"));
    }

    static Stream<Object> falsy() {
        return Stream.of(0, "", List.of(), false, Map.of(), Arrays.asList((Object) null));
    }

    @ParameterizedTest
    @MethodSource("falsy")
    void whatIsNothingComesBackAsItIs(Object value) {
        JsonNode sent = MAPPER.valueToTree(value);

        assertThat(instances.call("/api/v1/bodies/tree", Map.of("tree", value)).get("result")).isEqualTo(sent);
    }

    @Test
    void resultsThatAreNothingAreNull() {
        for (String api : List.of("/api/v1/results/null", "/api/v1/results/void")) {
            assertThat(instances.call(api, Map.of())).as(api).hasToString("{\"result\":null}");
        }
        assertThat(instances.call("/api/v1/results/flag", Map.of())).hasToString("{\"result\":false}");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsSent() {
        assertThat(problems("/api/v1/presence/required", Map.of("first", "f", "fourth", 1)))
                .containsExactly("missing [query, second]", "missing [query, third]", "unexpected_keyword_argument [fourth]");
        assertThat(problems("/api/v1/headers", Map.of())).containsExactly("missing [cookie, basket]", "missing [header, X-Count]",
                "missing [header, X-Tenant]");
        assertThat(problems("/api/v1/bodies/record", Map.of())).containsExactly("missing [body]");
        assertThat(problems("/api/v1/bodies/{shop}/all", Map.of("shop", "..", "note", "", "order", Map.of())))
                .containsExactly("value_error [path, shop]");
        assertThat(problems("/api/v1/forms/upload", Map.of("title", "t"))).containsExactly("value_error [body]");
    }

    @Test
    void whatTheOtherInstanceFindsWrongIsOfTheSameKind() {
        assertThat(problems("/api/v1/presence/required", Map.of("first", "f", "second", "two", "third", "MIDDLE")))
                .containsExactly("enum [query, third]", "int_parsing [query, second]");
        assertThat(problems("/api/v1/constraints/body", Map.of("account", " ", "cents", 0))).hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("[body, "));
        assertThat(problems("GET /api/v1/orders/{id}/lines/{line}", Map.of("id", "x", "line", "LOW")))
                .containsExactly("int_parsing [path, id]");
    }

    private static List<String> problems(String api, Map<String, ?> arguments) {
        JsonNode failure = instances.call(api, arguments);
        assertThat(failure.path("kind").asText()).as(failure.toString()).isEqualTo("InvalidArgumentsException");
        assertThat(failure.path("status").asInt()).isEqualTo(422);
        assertThat(failure.path("code").asText()).isEqualTo("FX-422-VALIDATION");
        return Arrays.asList(MAPPER.convertValue(failure.get("problems"), String[].class));
    }

    @Test
    void failuresKeepStatusCodeAndMessage() {
        assertThat(instances.call("/api/v1/failures/meant", Map.of())).isEqualTo(MAPPER.valueToTree(Map.of("kind",
                "FailedCallException", "status", 409, "code", "FX-409-PLUGIN", "message", "order 7 is closed", "problems", List.of())));
        JsonNode inner = instances.call("/api/v1/failures/uni", Map.of());
        assertThat(inner.get("status").intValue()).isEqualTo(500);
        assertThat(inner.get("code").textValue()).isEqualTo("FX-500-INTERNAL");
        assertThat(inner.get("message").textValue()).doesNotContain("secret");
    }

    /** By the path rules of FrameX, an encoded slash is refused. */
    @Test
    void whatTheOtherInstanceDoesNotTakeInAPathKeepsItsCode() {
        JsonNode failure = instances.call("/api/v1/bodies/{shop}/all", Map.of("shop", "a/b", "note", "", "order", Map.of()));
        assertThat(failure.get("kind").textValue()).isEqualTo("FailedCallException");
        assertThat(failure.get("code").textValue()).isEqualTo("FX-400-REQUEST");
    }

    @Test
    void failuresThatAPluginDoesNotHandleReachItsClient() {
        instances.unhandled("/api/v1/failures/meant", Map.of()).isError(409, "FX-409-PLUGIN");
        instances.unhandled("/api/v1/presence/required", Map.of("first", "f", "second", "two", "third", "LOW"))
                .isError(500, "FX-500-INTERNAL");
    }

    @Test
    void streamsArriveEventByEvent() {
        ApiReply events = instances.client().postJson("/api/v1/purchasing/stream",
                "{\"api\":\"/api/v1/streams/events\",\"arguments\":{\"text\":\"原\"}}");

        assertThat(events.body()).isEqualTo(new com.example.application.server.Client(instances.upstream())
                .get("/api/v1/streams/events?text=%E5%8E%9F").body());
        assertThat(instances.stream("/api/v1/streams/fails_before").status()).isEqualTo(500);
        assertThat(instances.stream("/api/v1/streams/fails_after").body()).startsWith("event: message_chunk\n")
                .contains("event: error\n").doesNotContain("secret");
    }
}
