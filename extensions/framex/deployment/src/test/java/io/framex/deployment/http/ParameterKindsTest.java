package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class ParameterKindsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = KindsApplication.create();

    @TestHTTPResource
    URI server;

    @Test
    void readsNumbers() {
        String body = given().get("/api/v1/kinds/numbers?b=1&s=2&i=3&l=4&f=1.5&d=2.5&big=12345678901234567890&exact=0.10")
                .then().statusCode(200).extract().asString();
        assertThat(body).contains("{\"b\":1,\"s\":2,\"i\":3,\"l\":4,\"f\":1.5,\"d\":2.5,"
                + "\"big\":12345678901234567890,\"exact\":0.10}");
    }

    @Test
    void readsTimes() {
        given().queryParam("date", "2026-01-31").queryParam("instant", "2026-01-31T10:00:00Z").queryParam("duration", "PT90S")
                .queryParam("zone", "Europe/Berlin").queryParam("day", "--12-24").get("/api/v1/kinds/times").then()
                .statusCode(200).body("data", contains("2026-01-31", "2026-01-31T10:00:00Z", "PT1M30S", "Europe/Berlin",
                        "--12-24"));
    }

    @Test
    void readsEnumsAndTypesOfTheAuthor() {
        given().queryParam("id", "123e4567-e89b-12d3-a456-426614174000").queryParam("uri", "https://example.com/x")
                .queryParam("weekday", "MONDAY").queryParam("price", "12.50EUR").queryParam("letter", "z")
                .queryParam("flag", "yes").get("/api/v1/kinds/others").then().statusCode(200)
                .body("data", contains("123e4567-e89b-12d3-a456-426614174000", "https://example.com/x", "MONDAY",
                        "12.50 euros", "z", "true"));
    }

    @Test
    void doesWithoutWhatIsOptional() {
        given().get("/api/v1/kinds/optional").then().statusCode(200)
                .body("data", contains(-1, 7, "none", List.of(), List.of()));
        given().get("/api/v1/kinds/optional?count=3&size=4&name=n&ids=1&ids=2&tags=b&tags=a&tags=b").then().statusCode(200)
                .body("data", contains(3, 4, "n", List.of(1, 2), List.of("a", "b")));
    }

    @Test
    void readsThePath() {
        given().urlEncodingEnabled(false).get("/api/v1/kinds/path/5/items/a%20b%2Bc?query=").then().statusCode(200).body("data", is("5/a b+c?"));
    }

    @Test
    void readsHeaders() {
        given().header("X-Tenant", "t1").get("/api/v1/kinds/header").then().statusCode(200).body("data", is("t1"));
        given().get("/api/v1/kinds/header").then().statusCode(422)
                .body("data.detail[0].loc", contains("header", "X-Tenant"));
    }

    @Test
    void readsBodies() {
        for (String method : List.of("POST", "PUT")) {
            given().contentType("application/json").body("{\"name\":\"n\",\"amount\":2}")
                    .request(method, "/api/v1/kinds/body").then().statusCode(200).body("data.name", is("n"))
                    .body("data.amount", is(2));
        }
        given().contentType("application/json").body("[{\"name\":\"n\",\"amount\":1},{\"name\":\"m\",\"amount\":2}]").post("/api/v1/kinds/bodies")
                .then().statusCode(200).body("data", is(2));
        given().contentType("application/json").body("{\"a\":{\"b\":[1]}}").patch("/api/v1/kinds/map").then()
                .statusCode(200).body("data.a.b", contains(1));
    }

    @Test
    void takesTheLastOfRepeatedScalars() {
        given().get("/api/v1/kinds/plain?text=first&text=last").then().statusCode(200)
                .body("data", is("last on " + com.example.kinds.ThreadKind.forBlocking()));
    }

    @Test
    void tellsEmptyFromMissing() {
        given().get("/api/v1/kinds/path/5/items/x?query").then().statusCode(200).body("data", is("5/x?"));
        given().get("/api/v1/kinds/optional?name=&tags=&tags=a&ids=").then().statusCode(422)
                .body("data.detail[0].loc", contains("query", "ids", 0)).body("data.detail[0].input", is(""));
        given().get("/api/v1/kinds/optional?name=&tags=&tags=a").then().statusCode(200)
                .body("data", contains(-1, 7, "", List.of(), List.of("", "a")));
        given().get("/api/v1/kinds/optional?count=").then().statusCode(422)
                .body("data.detail[0].type", is("int_parsing"));
    }

    @Test
    void readsBooleansWhereverTheyAre() {
        given().header("X-Dry", "off").get("/api/v1/kinds/switch/yes?maybe=0&flags=1&flags=n").then().statusCode(200)
                .body("data", contains(true, "false", List.of(true, false), false));
        given().header("X-Dry", "T").get("/api/v1/kinds/switch/false").then().statusCode(200)
                .body("data", contains(false, "none", List.of(), true));
        given().header("X-Dry", "perhaps").get("/api/v1/kinds/switch/2?flags=1&flags=&maybe=").then().statusCode(422)
                .body("data.detail.loc", is(List.of(List.of("path", "on"), List.of("query", "maybe"),
                        List.of("query", "flags", 1), List.of("header", "X-Dry"))));
    }

    @Test
    void readsTimesInEveryContainer() {
        given().get("/api/v1/kinds/moments?pause=PT1S&pauses=PT2S&pauses=PT3S&zones=Z").then().statusCode(200)
                .body("data", contains("Optional[PT1S]", "[PT2S, PT3S]", "[Z]", "--01-02"));
        given().get("/api/v1/kinds/moments").then().statusCode(200)
                .body("data", contains("Optional.empty", "[]", "[]", "--01-02"));
        given().get("/api/v1/kinds/moments?pauses=PT2S&pauses=soon").then().statusCode(422)
                .body("data.detail[0].loc", contains("query", "pauses", 1));
    }

    @Test
    void knowsOptionalBodies() {
        given().contentType("application/json").post("/api/v1/kinds/optional_body").then().statusCode(200).body("data", is("none"));
        given().contentType("application/json").body("{\"name\":\"n\",\"amount\":1}")
                .post("/api/v1/kinds/optional_body").then().body("data", is("n"));
    }

    @Test
    void takesSemicolonsForText() {
        String on = " on " + com.example.kinds.ThreadKind.forBlocking();
        given().urlEncodingEnabled(false).get("/api/v1/kinds/plain?text=a;b").then().body("data", is("a;b" + on));
        given().urlEncodingEnabled(false).get("/api/v1/kinds/plain?text=;text=c").then()
                .body("data", is(";text=c" + on));
        given().urlEncodingEnabled(false).get("/api/v1/kinds/plain?text;x=1").then().statusCode(422)
                .body("data.detail[0].loc", contains("query", "text"));
    }

    @Test
    void refusesMoreParametersThanAreKept() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/kinds/plain?" + "x&".repeat(1100) + "text=last HTTP/1.1\r\nHost: x\r\n"
                    + "Connection: close\r\n\r\n");
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 400 ").contains("FX-400-REQUEST");
        }
    }
}
