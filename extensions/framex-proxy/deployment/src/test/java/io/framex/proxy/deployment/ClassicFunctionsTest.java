package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.OnProxy;
import io.framex.proxy.remote.classic.ClassicCodec;
import io.framex.proxy.remote.classic.ClassicReply;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Multi;

/** What Python FrameX 0.4 gets that calls functions of this instance, where its format is accepted. */
class ClassicFunctionsTest {

    private static final int LARGEST = 100_000;
    private static final String ENDPOINT = "/api/v1/proxy/remote";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Functions.class, Guest.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.auth.rules.\"" + ENDPOINT + "\"", "proxy-key,other-key")
            .overrideRuntimeConfigKey("framex.plugins.proxy.codec", "framex-1")
            .overrideRuntimeConfigKey("framex.plugins.proxy.expose.\"demo.*\"", "proxy-key")
            .overrideRuntimeConfigKey("framex.plugins.proxy.max_payload_size", String.valueOf(LARGEST))
            .setLogRecordPredicate(record -> record.getMessage().contains("framex-1"))
            .assertLogRecords(records -> assertThat(records)
                    .anyMatch(record -> record.getMessage().contains("which hides nothing and proves nothing")));

    private final ObjectMapper mapper = new ObjectMapper();
    private final ClassicCodec codec = new ClassicCodec(mapper, 10 * LARGEST);

    @Test
    void runsAFunctionAndReturnsItsResult() throws Exception {
        ClassicReply reply = call("demo.greet", Map.of("guest", new Guest(1, "原神"), "times", 2));

        assertThat(reply.result()).hasToString("{\"id\":2,\"name\":\"hi 原神\"}");
        assertThat(call("demo.nothing", Map.of()).result().isNull()).isTrue();
    }

    @Test
    void tellsErrorsWithinTheEnvelopeOfAnAnswerOf200() throws Exception {
        ClassicReply missing = call("demo.missing", Map.of());
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.message()).isEqualTo("no such id");
        assertThat(call("demo.greet", Map.of("guest", Map.of())).code()).isEqualTo("FX-400-FRAME");
        assertThat(call("demo.greet", Map.of("guest", Map.of("id", "a"), "times", 1)).code())
                .isEqualTo("FX-422-VALIDATION");
        assertThat(call("demo.count", Map.of()).message()).contains("gives a stream");
    }

    @Test
    void doesNotTellUnknownFromForbiddenFunctions() throws Exception {
        ClassicReply unknown = call("demo.unknown", Map.of());
        ClassicReply hidden = call("hidden", Map.of());
        ClassicReply forbidden = codec.reply(200,
                post("other-key", codec.call("demo.nothing", Map.of())).then().statusCode(200).extract().asByteArray());

        assertThat(unknown.code()).isEqualTo("FX-404-FUNCTION");
        assertThat(hidden).isEqualTo(unknown);
        assertThat(forbidden).isEqualTo(unknown);
    }

    @Test
    void refusesWhatHasNoKeyIsNoCallOrSwells() throws Exception {
        byte[] call = codec.call("demo.nothing", Map.of());
        post("wrong", call).then().statusCode(401);
        given().contentType("application/vnd.framex.call.v2").header("Authorization", "proxy-key").body(call).post(ENDPOINT)
                .then().statusCode(415);
        for (String body : new String[] { "", "{}", "[]", "{\"func_name\": \"x\", \"data\": \"y\"}" }) {
            assertThat(reply(body.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("FX-400-FRAME");
        }
        byte[] bomb = codec.call("demo.greet", Map.of("guest", " ".repeat(5 * LARGEST), "times", 1));
        assertThat(bomb).hasSizeLessThan(LARGEST / 10);
        assertThat(reply(bomb).code()).isEqualTo("FX-400-FRAME");
        post("proxy-key", new byte[LARGEST + 1]).then().statusCode(413);
    }

    @Test
    void loadsNoClassThatACallerNames() throws Exception {
        Map<String, Object> named = Map.of("__type__", "dynamic_obj", "__module__", "java.lang", "__class__", "ProcessBuilder",
                "data", Map.of("id", 7, "name", "x"));

        assertThat(call("demo.greet", Map.of("guest", named, "times", 1)).result())
                .hasToString("{\"id\":7,\"name\":\"hi x\"}");
    }

    @Test
    void endsALoop() throws Exception {
        byte[] reply = given().contentType("application/json").header("Authorization", "proxy-key")
                .header("X-FrameX-Hops", "9").body(codec.call("demo.nothing", Map.of())).post(ENDPOINT).then()
                .body("status", is(508)).extract().asByteArray();

        assertThat(codec.reply(200, reply).code()).isEqualTo("FX-508-HOPS");
    }

    private ClassicReply call(String function, Map<String, ?> arguments) throws Exception {
        return reply(codec.call(function, arguments));
    }

    private ClassicReply reply(byte[] call) throws Exception {
        byte[] body = post("proxy-key", call).then().statusCode(200).extract().asByteArray();
        assertThat(mapper.readValue(body, ObjectNode.class).fieldNames()).toIterable().startsWith("status", "message",
                "timestamp");
        return codec.reply(200, body);
    }

    private static Response post(String key, byte[] call) {
        return given().contentType("application/json").header("Authorization", key).body(call).post(ENDPOINT);
    }

    /** A payload. */
    public record Guest(int id, String name) {
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("demo.greet")
        public Guest greet(Guest guest, int times) {
            return new Guest(guest.id() * times, "hi " + guest.name());
        }

        @OnProxy("demo.nothing")
        public void nothing() {
        }

        @OnProxy("demo.missing")
        public String missing() {
            throw new NotFoundException("no such id");
        }

        @OnProxy("demo.count")
        public Multi<Integer> count() {
            return Multi.createFrom().items(1, 2);
        }

        @OnProxy("hidden")
        public void hidden() {
        }
    }
}
