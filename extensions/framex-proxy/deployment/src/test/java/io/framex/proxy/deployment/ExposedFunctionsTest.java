package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.OnProxy;
import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;
import io.quarkus.test.QuarkusUnitTest;

/** With {@code expose}, who may call which function depends on the API key; a stranger does not learn which functions there are. */
class ExposedFunctionsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.with(Functions.class)
            .overrideRuntimeConfigKey("framex.plugins.proxy.expose.\"exposed.*\"", "wide-key")
            .overrideRuntimeConfigKey("framex.plugins.proxy.expose.\"exposed.secret\"", "narrow-key");

    private final FunctionCaller caller = CalledInstance.caller(PayloadCompression.DEFLATE);

    @Test
    void whoHasTheKeyOfAFunctionMayCallIt() throws Exception {
        assertThat(result("wide-key", "exposed.open")).isEqualTo("open");
        assertThat(result("narrow-key", "exposed.secret")).isEqualTo("secret");
    }

    @Test
    void toAllOthersItIsAsIfThereWereNone() throws Exception {
        JsonNode unknown = reply("wide-key", "exposed.unknown", "x").get("error");
        assertThat(unknown.get("code").textValue()).isEqualTo("FX-404-FUNCTION");
        for (String[] refused : new String[][] {{"wide-key", "exposed.secret"}, {"narrow-key", "exposed.open"}, {"no-key", "exposed.open"},
                {"wide-key", "hidden"}}) {
            JsonNode error = reply(refused[0], refused[1], "x").get("error");
            assertThat(error.toString().replace(refused[1], "F")).as(String.join(" ", refused))
                    .isEqualTo(unknown.toString().replace("exposed.unknown", "F"));
        }
    }

    @Test
    void callsAreCountedByFunctionAndOutcome() throws Exception {
        result("wide-key", "exposed.counted");

        String metrics = given().get("/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics.lines().filter(line -> line.startsWith("framex_functions_seconds_count")))
                .anyMatch(line -> line.contains("function=\"exposed.counted\"") && line.contains("direction=\"received\"")
                        && line.contains("outcome=\"SUCCESS\"") && line.endsWith(" 1.0"));
        assertThat(metrics).contains("framex_function_bytes_sum{form=\"plain\"", "framex_function_bytes_sum{form=\"sent\"")
                .doesNotContain("exposed.unknown");
    }

    private String result(String key, String function) throws Exception {
        String schema = reply(key, function, "0").get("error").get("message").textValue().replaceAll(".*\\b([0-9a-f]{64})\\b.*", "$1");
        return reply(key, function, schema).get("result").textValue();
    }

    private JsonNode reply(String key, String function, String schema) throws Exception {
        WrittenFrame call = caller.request(function, schema, "[]", 1);
        byte[] body = given().header("Content-Type", "application/vnd.framex.call.v2").header("Authorization", key).body(call.bytes())
                .post("/api/v1/proxy/remote").then().statusCode(200).extract().asByteArray();
        return new ObjectMapper().readTree(caller.reply(body, call).payload(100_000));
    }

    @ApplicationScoped
    public static class Functions {

        @OnProxy("exposed.open")
        public String open() {
            return "open";
        }

        @OnProxy("exposed.secret")
        public String secret() {
            return "secret";
        }

        @OnProxy("exposed.counted")
        public String counted() {
            return "counted";
        }

        @OnProxy("hidden")
        public String hidden() {
            return "hidden";
        }
    }
}
