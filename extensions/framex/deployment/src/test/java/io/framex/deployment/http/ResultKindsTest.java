package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.kinds.ThreadKind;

import io.quarkus.test.QuarkusUnitTest;

class ResultKindsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = KindsApplication.create();

    @Test
    void callsEachSignatureWhereItBelongs() {
        given().get("/api/v1/kinds/plain?text=x").then().body("data", is("x on " + ThreadKind.forBlocking()));
        given().get("/api/v1/kinds/uni?text=x").then().body("data", is("x on event loop"));
        given().get("/api/v1/kinds/stage?text=x").then().body("data", is("x on event loop"));
        given().get("/api/v1/kinds/non_blocking").then().body("data", is("event loop"));
        given().get("/api/v1/kinds/blocking_uni").then().body("data", is(ThreadKind.forBlocking()));
    }

    @Test
    void hasNullDataForNothing() {
        String body = given().get("/api/v1/kinds/nothing").then().statusCode(200).body("data", nullValue()).extract()
                .asString();
        assertThat(body).endsWith(",\"data\":null}");
    }

    @Test
    void keepsStatusAndHeadersOfResponses() {
        given().get("/api/v1/kinds/response").then().statusCode(201).header("X-Made", "yes").body("status", is(201))
                .body("message", is("success")).body("data", is("made"));
        assertThat(given().get("/api/v1/kinds/empty_response").then().statusCode(204).extract().asString()).isEmpty();
    }

    @Test
    void sendsRawResultsAsTheyAre() {
        assertThat(given().get("/api/v1/kinds/raw").then().statusCode(200).contentType("application/json").extract()
                .asString()).isEqualTo("{\"name\":\"raw\",\"amount\":1,\"tags\":null}");
        assertThat(given().get("/api/v1/kinds/raw_text").then().contentType("application/json").extract().asString())
                .isEqualTo("\"text\"");
        assertThat(given().get("/api/v1/kinds/raw_bytes").then().statusCode(200).extract().asByteArray())
                .containsExactly(1, 2, 3);
    }

    @Test
    void keepsTypeIdsOfElements() {
        assertThat(given().get("/api/v1/kinds/animals").asString())
                .endsWith("\"data\":[{\"kind\":\"cat\",\"name\":\"Tom\"},{\"kind\":\"dog\",\"name\":\"Rex\"}]}");
        assertThat(given().get("/api/v1/kinds/raw_animals").asString())
                .isEqualTo("{\"first\":{\"kind\":\"cat\",\"name\":\"Tom\"}}");
    }

    /** JSON has no such parameter (RFC 8259, section 11). */
    @Test
    void saysNothingOfACharset() {
        for (String path : new String[] { "/api/v1/kinds/plain?text=x", "/api/v1/kinds/raw", "/api/v1/kinds/uni?text=x", "/nowhere" }) {
            assertThat(given().get(path).getHeader("Content-Type")).as(path).isEqualTo("application/json");
        }
    }

    @Test
    void leavesThePrefixAwayOnRequest() {
        given().get("/outside").then().statusCode(200).body("data", is("outside"));
        given().get("/api/v1/outside").then().statusCode(404);
    }

    @Test
    void streamsTextVerbatimAndObjectsAsData() {
        assertThat(given().get("/api/v1/kinds/texts").then().contentType("text/event-stream").extract().asString())
                .isEqualTo("one\nzwölf\n");
        assertThat(given().get("/api/v1/kinds/objects").asString())
                .isEqualTo("data: {\"name\":\"a\",\"amount\":1,\"tags\":null}\n\n"
                        + "data: {\"name\":\"b\",\"amount\":2,\"tags\":[\"x\"]}\n\n");
    }

    @Test
    void ignoresWhatTheClientAccepts() {
        given().accept("text/html").get("/api/v1/kinds/raw").then().statusCode(200).contentType("application/json");
        given().accept("application/problem+json").get("/outside").then().statusCode(200);
    }

    @Test
    void answersHeadLikeGet() {
        given().head("/outside").then().statusCode(200).contentType("application/json");
        given().head("/api/v1/kinds/texts").then().statusCode(200).contentType("text/event-stream");
    }
}
