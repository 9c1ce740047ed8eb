package io.framex.deployment.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.deployment.cache.CachedApplication.Counting;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Which requests share a result, and what is kept at all. */
class CacheKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = CachedApplication.enabled()
            .overrideRuntimeConfigKey("framex.cache.client_control", "all")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && record.getLoggerName().startsWith("io.framex"))
            .assertLogRecords(records -> assertThat(records).singleElement().satisfies(record -> assertThat(
                    record.getMessage()).contains("no key could be made")));

    @Test
    void keepsOneResultPerArguments() {
        String key = expect("MISS", given().get("/api/v1/number?n=1"), 1001);
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(expect("HIT", given().get("/api/v1/number?n=1"), 1001)).isEqualTo(key);
        assertThat(expect("HIT", given().get("/api/v1/number?undeclared=2&n=1"), 1001)).isEqualTo(key);
        assertThat(expect("MISS", given().get("/api/v1/number?n=2"), 2001)).isNotEqualTo(key);
        given().head("/api/v1/number?n=1").then().statusCode(200).header("X-FrameX-Cache-Status", "HIT");
        given().get("/api/v1/plain").then().header("X-FrameX-Cache-Status", nullValue());
    }

    @Test
    void isDescribedInTheDocument() {
        String operation = "paths.'/api/v1/number'.get.";
        String plain = "paths.'/api/v1/plain'.get.";
        given().get("/api/v1/openapi.json").then().statusCode(200)
                .body(operation + "responses.'200'.headers.'X-FrameX-Cache-Status'.schema.enum",
                        is(List.of("DISABLED", "BYPASS", "HIT", "MISS", "REFRESH")))
                .body(operation + "responses.'200'.headers.'X-FrameX-Cache-Key'.schema.type", is("string"))
                .body(operation + "parameters.find { it.name == 'X-FrameX-Cache' }.in", is("header"))
                .body(plain + "responses.'200'.headers", nullValue());
    }

    @Test
    void ignoresTheOrderWhereItMeansNothing() {
        expect("MISS", given().get("/api/v1/sum?values=1&values=2&tags=a&tags=b"), "sum 1");
        expect("HIT", given().get("/api/v1/sum?tags=b&values=1&tags=a&values=2"), "sum 1");
        expect("MISS", given().get("/api/v1/sum?values=2&values=1&tags=a&tags=b"), "sum 2");
        expect("MISS", given().get("/api/v1/sum?values=1&values=2&tags=a&tags=b&factor=2"), "sum 3");
        expect("MISS", given().get("/api/v1/later/a"), "a1");
        expect("HIT", given().get("/api/v1/later/a"), "a1");
        expect("MISS", given().get("/api/v1/later/b"), "b1");
    }

    @Test
    void readsBodiesAsJson() {
        order("MISS", "{\"item\":\"pen\",\"count\":1,\"notes\":{\"a\":1,\"b\":[1,2]}}");
        order("HIT", "{ \"notes\": {\"b\":[1, 2], \"\\u0061\":1}, \"count\":1,\n\"item\":\"pen\"}");
        order("MISS", "{\"item\":\"pen\",\"count\":1,\"notes\":{\"a\":1,\"b\":[2,1]}}");
        order("MISS", "{\"item\":\"pen\",\"count\":1,\"notes\":{\"a\":1.0,\"b\":[1,2]}}");
        given().contentType(ContentType.JSON).body("{\"item\":\"pen\",\"item\":\"ink\"}").post("/api/v1/order").then()
                .statusCode(200).header("X-FrameX-Cache-Status", "BYPASS").header("X-FrameX-Cache-Key", nullValue());
    }

    @Test
    void keepsCallersApart() {
        expect("MISS", given().get("/api/v1/number?n=3"), 3001);
        int expected = 3001;
        for (String header : new String[] { "Authorization", "X-API-Key", "Cookie" }) {
            for (String value : new String[] { "a=1", "a=2" }) {
                expect("MISS", given().header(header, value).get("/api/v1/number?n=3"), ++expected);
                expect("HIT", given().header(header, value).get("/api/v1/number?n=3"), expected);
            }
        }
        expect("HIT", given().get("/api/v1/number?n=3"), 3001);
    }

    @Test
    void sharesWhatAKeyBuilderShares() {
        expect("MISS", tenant("red").header("Authorization", "one").get("/api/v1/tenant?name=a"), 1);
        expect("HIT", tenant("red").header("Authorization", "two").get("/api/v1/tenant?name=a"), 1);
        expect("MISS", tenant("blue").header("Authorization", "two").get("/api/v1/tenant?name=a"), 2);
        expect("MISS", given().get("/api/v1/broken_key?n=1"), 1);
        expect("HIT", given().get("/api/v1/broken_key?n=1"), 1);
        given().get("/api/v1/broken_key?n=2").then().body("data", is(2)).header("X-FrameX-Cache-Status", "BYPASS");
    }

    @Test
    void keepsNoFailures() {
        given().get("/api/v1/failing?name=once").then().statusCode(400).header("X-FrameX-Cache-Status", nullValue());
        expect("MISS", given().get("/api/v1/failing?name=once"), "once");
        expect("HIT", given().get("/api/v1/failing?name=once"), "once");
        given().get("/api/v1/number").then().statusCode(422).header("X-FrameX-Cache-Status", nullValue());
        given().get("/api/v1/number?n=x").then().statusCode(422);
    }

    @Test
    void keepsEveryKindOfResult() {
        given().get("/api/v1/raw").then().header("X-FrameX-Cache-Status", "MISS");
        assertThat(given().get("/api/v1/raw").then().header("X-FrameX-Cache-Status", "HIT")
                .contentType("application/json").extract().asString()).isEqualTo("{\"call\":1}");
        expect("MISS", given().get("/api/v1/nothing"), null);
        expect("HIT", given().get("/api/v1/nothing"), null);
        assertThat(Counting.calls("nothing")).isEqualTo(1);
    }

    @Test
    void doesWhatTheClientAsksFor() {
        expect("MISS", given().get("/api/v1/number?n=4"), 4001);
        expect("BYPASS", given().header("X-FrameX-Cache", "bypass").get("/api/v1/number?n=4"), 4002);
        expect("HIT", given().header("X-FrameX-Cache", "use").get("/api/v1/number?n=4"), 4001);
        expect("REFRESH", given().header("X-FrameX-Cache", " Refresh ").get("/api/v1/number?n=4"), 4003);
        expect("HIT", given().header("X-FrameX-Cache", "whatever").get("/api/v1/number?n=4"), 4003);
    }

    private static RequestSpecification tenant(String name) {
        return given().header("X-Tenant", name);
    }

    private static void order(String status, String body) {
        given().contentType(ContentType.JSON).body(body).post("/api/v1/order").then().statusCode(200)
                .header("X-FrameX-Cache-Status", status);
    }

    private static String expect(String status, Response response, Object data) {
        return response.then().statusCode(200).body("data", is(data)).body("status", is(200)).body("message", is("success"))
                .header("X-FrameX-Cache-Status", status).contentType("application/json").extract()
                .header("X-FrameX-Cache-Key");
    }
}
