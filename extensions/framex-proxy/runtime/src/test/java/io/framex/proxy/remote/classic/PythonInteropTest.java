package io.framex.proxy.remote.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.framex.proxy.remote.classic.ServedFunctions.Guest;

/** The codec and Python FrameX 0.4.1 understand each other over HTTP, either of them calling. */
@Tag("interop")
class PythonInteropTest {

    private static final int LIMIT = 4 << 20;
    private static final Optional<String> KEY = Optional.of("interop-key");
    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
    private static final ClassicCodec CODEC = new ClassicCodec(MAPPER, LIMIT);

    @TempDir
    static Path folder;

    private static String python;
    private static ServedFunctions java;
    private static PythonInstance instance;

    @BeforeAll
    static void start() throws IOException {
        Optional<String> found = PythonInstance.python();
        assumeThat(found).as("a Python with framex-kit 0.4.1, which .ci/setup installs").isPresent();
        python = found.get();
        java = new ServedFunctions(CODEC, MAPPER);
        instance = PythonInstance.start(python, folder, KEY, java.uri());
    }

    @AfterAll
    static void stop() {
        if (instance != null) {
            instance.close();
        }
        if (java != null) {
            java.close();
        }
    }

    @Test
    void valuesComeBackFromPythonAsTheyWereSent() throws Exception {
        List<Object> values = new ArrayList<>(List.of(true, 0, -1, 0.5, "", "原神 \"quoted\" \n", "x".repeat(1_000_000),
                List.of(), List.of(1, "a", List.of(true)), Map.of(), Map.of("a", Map.of("b", List.of(1.5)))));
        values.add(null);
        for (Object value : values) {
            Map<String, Object> arguments = new HashMap<>();
            arguments.put("value", value);
            assertThat(call("echo", arguments).result()).isEqualTo(MAPPER.readTree(MAPPER.writeValueAsBytes(value)));
        }
    }

    @Test
    void recordsAreObjectsOfTheClassOfTheSameNameInPython() throws Exception {
        assertThat(call("describe", Map.of("value", new Guest(1, "a"))).result().textValue())
                .isEqualTo("Guest: Guest(id=1, name='a')");
        // No class of that name is there.
        assertThat(call("describe", Map.of("value", new Stranger(1))).result().textValue())
                .isEqualTo("SimpleNamespace: namespace(id=1)");

        JsonNode greeting = call("greet", Map.of("guest", new Guest(1, "原神"))).result();
        assertThat(MAPPER.treeToValue(greeting.get("guest"), Guest.class)).isEqualTo(new Guest(1, "原神"));
        assertThat(MAPPER.treeToValue(greeting.get("at"), LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 1, 1, 12, 0));
    }

    @Test
    void datesAndTextsThatLookLikeJsonAreWhatTheDocumentedLossesSay() throws Exception {
        assertThat(call("describe", Map.of("value", LocalDateTime.of(2026, 1, 1, 12, 0, 1))).result().textValue())
                .isEqualTo("str: '2026-01-01T12:00:01'");
        assertThat(call("describe", Map.of("value", "{\"a\": 1}")).result().textValue()).isEqualTo("str: '{\"a\": 1}'");
        assertThat(instanceCase("loss").textValue()).isEqualTo("{'a': 1}");
    }

    @Test
    void errorsOfPythonHaveTheirStatusAndMessage() throws Exception {
        ClassicReply failed = call("fail", Map.of("id", 7));
        assertThat(failed.succeeded()).isFalse();
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.message()).isEqualTo("no such id: 7");
        assertThat(call("none", Map.of()).message()).isEqualTo("Proxy function(interop.served.none) not registered");
    }

    @Test
    void pythonRefusesCallsWithoutItsKey() throws Exception {
        HttpResponse<byte[]> response = instance.call(CODEC.call("interop.served.echo", Map.of("value", 1)), Optional.empty());

        assertThat(CODEC.reply(response.statusCode(), response.body()).status()).isEqualTo(401);
    }

    @Test
    void pythonGetsTheValuesBackThatItSends() throws Exception {
        assertThat(instanceCase("values")).isEmpty();
        assertThat(java.keys()).isNotEmpty().allMatch(KEY::equals);
    }

    @Test
    void pythonGetsModelsOfItsOwn() throws Exception {
        assertThat(instanceCase("models"))
                .isEqualTo(MAPPER.readTree("[\"Greeting\", \"hi 原神\", \"Guest\", \"2026-01-01T12:00:01\", \"True\"]"));
    }

    @Test
    void pythonRaisesWhatJavaRefuses() throws Exception {
        assertThat(instanceCase("errors").textValue()).contains("returned status 404");
    }

    @Test
    void bothWorkWithoutKeys(@TempDir Path open) throws Exception {
        try (ServedFunctions openJava = new ServedFunctions(CODEC, MAPPER);
                PythonInstance openPython = PythonInstance.start(python, open, Optional.empty(), openJava.uri())) {
            HttpResponse<byte[]> response = openPython.call(CODEC.call("interop.served.echo", Map.of("value", 1)),
                    Optional.empty());

            assertThat(CODEC.reply(response.statusCode(), response.body()).result().intValue()).isEqualTo(1);
            assertThat(MAPPER.readTree(openPython.get("/api/v1/interop?case=values")).get("data")).isEmpty();
            assertThat(openJava.keys()).isNotEmpty().allMatch(Optional::isEmpty);
        }
    }

    record Stranger(int id) {
    }

    private static ClassicReply call(String function, Map<String, ?> arguments) throws Exception {
        HttpResponse<byte[]> response = instance.call(CODEC.call("interop.served." + function, arguments), KEY);
        return CODEC.reply(response.statusCode(), response.body());
    }

    private static JsonNode instanceCase(String name) throws Exception {
        JsonNode reply = MAPPER.readTree(instance.get("/api/v1/interop?case=" + name));
        assertThat(reply.path("status").intValue()).as(reply + "\n" + instance.output()).isEqualTo(200);
        return reply.get("data");
    }
}
