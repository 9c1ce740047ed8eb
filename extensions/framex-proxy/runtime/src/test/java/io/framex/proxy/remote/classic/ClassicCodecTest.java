package io.framex.proxy.remote.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What FrameX 0.4.1 wrote (vectors.py) is read as the types that a function declares, and what is written is what it reads. */
class ClassicCodecTest {

    private static final int LIMIT = 2 << 20;
    private static final String FUNCTION = "demo.some.example_func";
    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

    private final ClassicCodec codec = new ClassicCodec(MAPPER, LIMIT);

    record Address(String city) {
    }

    record User(int id, String name, Optional<Address> address) {
    }

    enum Level {
        HIGH
    }

    @Test
    void plainValuesArriveAsTheyWereSent() throws Exception {
        assertThat(result("none").isNull()).isTrue();
        assertThat(result("text").textValue()).isEqualTo("原神 \"quoted\" \n");
        assertThat(result("integer").bigIntegerValue()).isEqualTo("12345678901234567890");
        assertThat(result("fraction").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(result("not_a_number").doubleValue()).isNaN();
        assertThat(result("list")).isEqualTo(MAPPER.readTree("[1, \"a\", null, true, [], {}]"));
        assertThat(result("map")).isEqualTo(MAPPER.readTree("{\"a\": {\"b\": [1.5]}}"));
        assertThat(result("large").textValue()).hasSize(1_000_000);
    }

    @Test
    void datesArriveWithOrWithoutTheirZone() throws Exception {
        assertThat(MAPPER.treeToValue(result("naive"), LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 1, 1, 12, 0, 0, 123_456_000));
        assertThat(MAPPER.treeToValue(result("aware"), OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC));
    }

    @Test
    void modelsBecomeWhatTheFunctionDeclares() throws Exception {
        assertThat(MAPPER.treeToValue(result("model"), User.class))
                .isEqualTo(new User(1, "原神", Optional.of(new Address("Mondstadt"))));
        assertThat(MAPPER.convertValue(result("models"), Map.class))
                .hasToString("{users=[{id=2, name=b, address=null}]}");
    }

    @Test
    void aTextThatLooksLikeJsonStaysATextHere() throws Exception {
        assertThat(result("text_like_json").textValue()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void theValueOfAnEnumIsLostByTheSender() throws Exception {
        assertThat(result("enum")).isEqualTo(MAPPER.createObjectNode());
        assertThatThrownBy(() -> MAPPER.treeToValue(result("enum"), Level.class)).isInstanceOf(java.io.IOException.class);
    }

    @Test
    void recordsAreWrittenAsObjectsOfPythonInTheModuleOfTheFunction() throws Exception {
        String text = codec.result(FUNCTION, List.of(new User(1, "a", Optional.of(new Address("b")))));

        assertThat(new String(ClassicText.decode(text, LIMIT), StandardCharsets.UTF_8)).isEqualTo(
                "[{\"__type__\":\"dynamic_obj\",\"__module__\":\"demo.some\",\"__class__\":\"User\",\"data\":{\"id\":1,"
                        + "\"name\":\"a\",\"address\":{\"__type__\":\"dynamic_obj\",\"__module__\":\"demo.some\","
                        + "\"__class__\":\"Address\",\"data\":{\"city\":\"b\"}}}}]");
    }

    @Test
    void datesEnumsAndNotANumberAreWrittenAsPythonReadsThem() throws Exception {
        String text = codec.result(FUNCTION, List.of(LocalDateTime.of(2026, 1, 1, 12, 0, 1), Level.HIGH, Double.NaN));

        assertThat(new String(ClassicText.decode(text, LIMIT), StandardCharsets.UTF_8))
                .isEqualTo("[\"2026-01-01T12:00:01\",\"HIGH\",NaN]");
    }

    @Test
    void aCallIsReadBackByTheNamesOfItsParameters() throws Exception {
        ClassicCall call = codec.call(codec.call(FUNCTION, Map.of("user", new User(1, "a", Optional.empty()), "id", 7)));

        assertThat(call.function()).isEqualTo(FUNCTION);
        assertThat(codec.arguments(call, List.of("id", "user")))
                .isEqualTo(MAPPER.readTree("[7, {\"id\": 1, \"name\": \"a\", \"address\": null}]"));
        assertThatThrownBy(() -> codec.arguments(call, List.of("id"))).hasMessageContaining("too many");
        assertThatThrownBy(() -> codec.arguments(call, List.of("id", "user", "more")))
                .hasMessageContaining("\"more\" is missing");
    }

    @Test
    void theErrorsOfAReplyAreToldApartFromItsResult() throws Exception {
        ObjectNode envelope = MAPPER.createObjectNode().put("status", 200).put("data", codec.result(FUNCTION, null));
        assertThat(codec.reply(200, bytes(envelope)).succeeded()).isTrue();

        envelope.put("status", 404).put("message", "m".repeat(5000));
        assertThat(codec.reply(200, bytes(envelope)).status()).isEqualTo(404);
        assertThat(codec.reply(500, bytes(envelope)).status()).isEqualTo(500);
        assertThat(codec.reply(500, bytes(envelope)).message()).hasSize(1024);
        assertThat(codec.reply(502, new byte[] { '<' }).message()).isEmpty();

        // What a Python instance answers that could not reach the next one.
        envelope.put("status", 200).put("data", "error proxy");
        assertThatThrownBy(() -> codec.reply(200, bytes(envelope))).isInstanceOf(ClassicException.class);
    }

    @Test
    void whatIsTooDeepTooManyOrTooLargeIsRefused() {
        for (String json : List.of("[".repeat(100_000) + "]".repeat(100_000), "[" + "1,".repeat(1_040_000) + "1]",
                "\"" + "a".repeat(LIMIT) + "\"")) {
            String text = ClassicText.encode(json.getBytes(StandardCharsets.UTF_8));
            ObjectNode envelope = MAPPER.createObjectNode().put("status", 200).put("data", text);

            assertThatThrownBy(() -> codec.reply(200, bytes(envelope))).isInstanceOf(ClassicException.class);
        }
        assertThatThrownBy(() -> codec.result(FUNCTION, "a".repeat(LIMIT))).hasMessageContaining("max_payload_size");
    }

    private JsonNode result(String name) throws Exception {
        ObjectNode envelope = MAPPER.createObjectNode().put("status", 200).put("message", "success");
        envelope.set("data", MAPPER.readTree(ClassicCodecTest.class.getResource("vectors.json")).get(name));
        return codec.reply(200, bytes(envelope)).result();
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
