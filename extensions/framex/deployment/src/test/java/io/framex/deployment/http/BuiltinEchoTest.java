package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.PluginApis;
import io.quarkus.test.QuarkusUnitTest;

class BuiltinEchoTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo");

    @Inject
    PluginApis apis;

    @Test
    void echoesTheMessageInTheEnvelope() {
        String body = given().queryParam("message", "hello").get("/api/v1/echo").then().statusCode(200)
                .contentType("application/json").body("data", is("hello")).extract().asString();
        assertThat(body).matches("\\{\"status\":200,\"message\":\"success\","
                + "\"timestamp\":\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\",\"data\":\"hello\"}");
    }

    @Test
    void printsTheModelAsPythonDoes() {
        given().queryParam("message", "hi").contentType("application/json").body("{\"id\":1,\"name\":\"原神\"}")
                .post("/api/v1/echo_model").then().statusCode(200).body("data", is("hi,{'id': 1, 'name': '原神'}"));
        given().queryParam("message", "hi").contentType("application/json").body("{\"id\":2}")
                .post("/api/v1/echo_model").then().statusCode(200).body("data", is("hi,{'id': 2, 'name': 'echo'}"));
    }

    @Test
    void streamsOneCharacterAnEvent() {
        StringBuilder expected = new StringBuilder();
        "This message is being streamed., é".codePoints().forEach(c -> expected.append("event: message_chunk\ndata: ")
                .append("{\"content\": \"").appendCodePoint(c).append("\"}\n\n"));
        expected.append("event: finish\ndata: {}\n\n");
        String body = given().queryParam("message", "é").get("/api/v1/echo_stream").then().statusCode(200)
                .contentType("text/event-stream").extract().asString();
        assertThat(body).isEqualTo(expected.toString());
    }

    @Test
    void answersCallsOfItsFunction() {
        assertThat(apis.call("echo.EchoPlugin.confess", Map.of("message", "m"), String.class))
                .isEqualTo("Got your message: m");
    }

    @Test
    void reportsEverythingThatIsMissing() {
        given().contentType("application/json").body("{}").post("/api/v1/echo_model").then().statusCode(422)
                .body("code", is("FX-422-VALIDATION")).body("data.detail.size()", is(2))
                .body("data.detail[0].loc", is(java.util.List.of("query", "message")))
                .body("data.detail[1].loc", is(java.util.List.of("body", "id")))
                .body("data.detail[1].type", is("missing"));
    }

    @Test
    void knowsNothingElse() {
        given().get("/api/v1/nothing").then().statusCode(404).body("code", is("FX-404-ROUTE"));
        given().delete("/api/v1/echo").then().statusCode(405).body("code", is("FX-405-METHOD"))
                .header("Allow", matchesPattern(".*GET.*"));
    }

    @Test
    void answersProbesBare() {
        assertThat(given().get("/health").asString()).isEqualTo("\"ok\"");
        assertThat(given().get("/ping").asString()).isEqualTo("\"pong\"");
        assertThat(given().get("/version").asString()).matches("\"[0-9.]+\"");
        for (String path : new String[] { "/health", "/ping", "/version" }) {
            given().options(path).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
            given().post(path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
            given().head(path).then().statusCode(200);
        }
    }
}
