package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.path.json.JsonPath;


/** Half of a surrogate pair can be escaped in JSON, but nobody could be given it: it is refused where it comes in. */
class UnwritableTextTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create();

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static String send(String app, String more) {
        return """
                {"app_name": "%s", "func_name": "f", "destination": "bob@example.com"%s}""".formatted(app, more);
    }

    @ParameterizedTest
    @ValueSource(strings = { ", \"headers\": {\"X-A\": \"\\ud800\"}", ", \"params\": {\"a\": [\"x\\udc00y\"]}",
            ", \"params\": {\"\\ud83d\": 1}" })
    void isRefused(String more) {
        given().contentType("application/json").body(send("poisoned", more)).post("/rpc/send").then().statusCode(422)
                .body("detail[0].ctx.error", containsString("surrogate pair"));
        given().contentType("application/json").body(send("poisoned", "")).post("/rpc/send").then().statusCode(200);
        given().get("/rpc/inbox/poisoned?max=10").then().statusCode(200).body("requests", hasSize(1))
                .body("requests[0].params.a", nullValue());
    }

    @Test
    void wholePairsPass() {
        given().contentType("application/json").body(send("paired", ", \"params\": {\"a\": \"\\ud83d\\ude00\"}"))
                .post("/rpc/send").then().statusCode(200);
        String pulled = given().get("/rpc/inbox/paired").then().statusCode(200).extract().asString();
        assertThat(JsonPath.from(pulled).getString("requests[0].params.a")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void isNoMessageOfAFailureEither() {
        String id = given().contentType("application/json").body(send("failing", "")).post("/rpc/send").then().statusCode(200)
                .extract().path("id");
        String lease = given().get("/rpc/inbox/failing").then().extract().path("requests[0].lease");
        for (String error : List.of("\\ud800", "x".repeat(10_001))) {
            given().contentType("application/json").body("{\"lease\": \"" + lease + "\", \"error\": \"" + error + "\"}")
                    .post("/rpc/reply/" + id).then().statusCode(422);
        }
    }

    @Test
    void aBodyInNoEncodingIsAnswered() {
        byte[] wrongUtf32 = { 0, 0, 0, '{', 0, 0x11, 0, 0, 0, 0, 0, '}' };
        given().contentType("application/json").body(wrongUtf32).post("/rpc/send").then().statusCode(422)
                .body("detail[0].ctx.error", containsString("encoding"));
    }
}
