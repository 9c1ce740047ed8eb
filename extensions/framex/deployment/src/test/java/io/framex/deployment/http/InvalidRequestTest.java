package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

class InvalidRequestTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = KindsApplication.create();

    @Test
    void reportsAllThatIsMissingTogether() {
        invalid(given().get("/api/v1/kinds/times").then()).body("data.detail.size()", is(5))
                .body("data.detail.type", is(List.of("missing", "missing", "missing", "missing", "missing")))
                .body("data.detail[0].loc", contains("query", "date")).body("data.detail[0].msg", is("Field required"))
                .body("data.detail[0].input", nullValue());
    }

    @Test
    void reportsWhatIsWrongTogetherWithWhatIsMissing() {
        invalid(given().get("/api/v1/kinds/others?id=7&uri=x&weekday=SOMEDAY&price=5USD&flag=perhaps").then())
                .body("data.detail.type", is(List.of("uuid_parsing", "enum", "value_error", "missing", "bool_parsing")))
                .body("data.detail[0].input", is("7"))
                .body("data.detail[1].msg", containsString("'SATURDAY' or 'SUNDAY'"))
                .body("data.detail[2].loc", contains("query", "price"))
                .body("data.detail[3].loc", contains("query", "letter"));
    }

    @Test
    void reportsNumbersThatAreNone() {
        invalid(given().get("/api/v1/kinds/numbers?b=300&s=2&i=three&l=4&f=1.5&d=x&big=1.5&exact=0.10").then())
                .body("data.detail.type", is(List.of("int_parsing", "int_parsing", "float_parsing", "int_parsing")))
                .body("data.detail.input", is(List.of("300", "three", "x", "1.5")));
        invalid(given().get("/api/v1/kinds/path/x/items/y?query=q").then())
                .body("data.detail[0].loc", contains("path", "id"));
        invalid(given().get("/api/v1/kinds/optional?ids=1&ids=x").then())
                .body("data.detail[0].loc", contains("query", "ids", 1));
    }

    @Test
    void reportsEmptyValuesOfTypesThatTextAloneCannotRefuse() {
        invalid(given().get("/api/v1/kinds/others?id=" + java.util.UUID.randomUUID()
                + "&uri=&weekday=MONDAY&price=5%20EUR&letter=x&flag=true").then())
                .body("data.detail[0].type", is("url_parsing")).body("data.detail[0].loc", contains("query", "uri"));
    }

    @Test
    void reportsEmptyValuesOfTypesOfTheAuthor() {
        invalid(given().get("/api/v1/kinds/others?id=" + java.util.UUID.randomUUID()
                + "&uri=u&weekday=MONDAY&price=&letter=x&flag=true").then())
                .body("data.detail[0].loc", contains("query", "price")).body("data.detail[0].input", is(""));
    }

    @Test
    void reportsNumbersBeyondAllBounds() {
        invalid(given().contentType("application/json").body("{\"a\":0.1e1000000000000}").patch("/api/v1/kinds/map").then())
                .body("data.detail[0].type", is("json_invalid")).body("data.detail[0].loc", contains("body"));
    }

    @Test
    void reportsUnreadableJson() {
        for (String body : List.of("{\"name\":", "not json", "{\"name\":\"n\"} trailing", "[1")) {
            invalid(given().contentType("application/json").body(body).post("/api/v1/kinds/body").then())
                    .body("data.detail[0].type", is("json_invalid")).body("data.detail[0].loc", contains("body"));
        }
    }

    @Test
    void reportsWhereABodyIsWrong() {
        invalid(post("/api/v1/kinds/body", "{\"name\":\"n\",\"amount\":\"many\"}"))
                .body("data.detail[0].type", is("int_parsing")).body("data.detail[0].loc", contains("body", "amount"))
                .body("data.detail[0].input", is("many"));
        invalid(post("/api/v1/kinds/bodies", "[{\"amount\":1,\"tags\":[{}]}]"))
                .body("data.detail[0].type", is("string_type")).body("data.detail[0].loc", contains("body", 0, "tags", 0));
        invalid(post("/api/v1/kinds/body", "{\"amount\":-1}")).body("data.detail[0].type", is("value_error"))
                .body("data.detail[0].msg", is("Value error, amount must not be negative"));
        invalid(post("/api/v1/kinds/body", "{\"amount\":1.5}")).body("data.detail[0].loc", contains("body", "amount"));
        invalid(post("/api/v1/kinds/body", "")).body("data.detail[0].loc", contains("body"))
                .body("data.detail[0].type", is("missing"));
        invalid(post("/api/v1/kinds/body", "null")).body("data.detail[0].type", is("missing"));
        invalid(post("/api/v1/kinds/bodies", "{}")).body("data.detail[0].type", is("list_type"));
    }

    @Test
    void inventsNoValues() {
        invalid(post("/api/v1/kinds/body", "{\"name\":\"n\"}")).body("data.detail[0].type", is("missing"))
                .body("data.detail[0].loc", contains("body", "amount"));
        invalid(post("/api/v1/kinds/body", "{\"amount\":null}")).body("data.detail[0].type", is("int_type"));
        invalid(post("/api/v1/kinds/body", "{\"amount\":\"\"}")).body("data.detail[0].loc", contains("body", "amount"));
        invalid(post("/api/v1/kinds/body", "{\"amount\":1,\"name\":5}"))
                .body("data.detail[0].type", is("string_type"));
        invalid(post("/api/v1/kinds/body", "{\"amount\":99999999999999999999}"))
                .body("data.detail[0].type", is("int_parsing_size"))
                .body("data.detail[0].loc", contains("body", "amount"));
        String exact = given().contentType("application/json").body("{\"a\":2.50}").patch("/api/v1/kinds/map").asString();
        assertThat(exact).contains("{\"a\":2.50}");
    }

    @Test
    void refusesOtherMediaTypes() {
        given().contentType("text/plain").body("x").post("/api/v1/kinds/body").then().statusCode(415)
                .body("status", is(415)).body("code", is("FX-415-MEDIA"));
        given().header("Content-Type", "application/xml").body("x".getBytes()).post("/api/v1/kinds/body").then().statusCode(415);
    }

    @Test
    void namesTheMethodsOfAPath() {
        String allow = given().delete("/api/v1/kinds/body").then().statusCode(405).body("code", is("FX-405-METHOD"))
                .extract().header("Allow");
        assertThat(allow.split(", ")).containsExactlyInAnyOrder("OPTIONS", "POST", "PUT");
        assertThat(given().options("/outside").then().statusCode(204).extract().header("Allow").split(", "))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        given().options("/nowhere").then().statusCode(404).body("code", is("FX-404-ROUTE"));
    }

    @Test
    void knowsNoOtherPath() {
        String body = given().get("/api/v1/kinds/none").then().statusCode(404).extract().asString();
        assertThat(body).matches("\\{\"status\":404,\"message\":\"Not Found\",\"timestamp\":\"[^\"]+\","
                + "\"code\":\"FX-404-ROUTE\"\\}");
        given().get("/api/v1/echo?message=x").then().statusCode(404);
    }

    @Test
    void givesProblemDetailsOnRequest() {
        given().accept("application/problem+json").get("/api/v1/kinds/header").then().statusCode(422)
                .contentType("application/problem+json").body("type", is("about:blank"))
                .body("title", is("Unprocessable Content")).body("status", is(422)).body("code", is("FX-422-VALIDATION"))
                .body("data.detail[0].type", is("missing"));
        given().header("Accept", "text/html, Application/Problem+JSON;q=0.5").get("/nowhere").then().statusCode(404)
                .contentType("application/problem+json");
        given().header("Accept", "application/problem+json;q=0").get("/nowhere").then().statusCode(404)
                .contentType("application/json");
        given().accept("application/problem+json").get("/nowhere").then().statusCode(404)
                .contentType("application/problem+json").body("title", is("Not Found"));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse invalid(ValidatableResponse response) {
        return response.statusCode(422).contentType("application/json").body("status", is(422))
                .body("message", is("Request validation failed")).body("code", is("FX-422-VALIDATION"))
                .body("keySet()", containsInAnyOrder("status", "message", "timestamp", "code", "data"));
    }
}
