package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class ConstraintTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.checked"))
            .overrideRuntimeConfigKey("framex.load_plugins", "checked");

    @Test
    void reportsEveryViolatedParameterOnce() {
        given().get("/api/v1/checked/page?number=0&name=x").then().statusCode(422).body("data.detail.size()", is(2))
                .body("data.detail[0].loc", contains("query", "name")).body("data.detail[0].type", is("size"))
                .body("data.detail[1].loc", contains("query", "number")).body("data.detail[1].type", is("min"))
                .body("data.detail[1].msg", is("must be greater than or equal to 1"))
                .body("data.detail[1].input", is(0));
        given().get("/api/v1/checked/page?number=5&name=xy").then().statusCode(200).body("data", is("xy5"));
    }

    @Test
    void reportsWhereABodyIsViolated() {
        given().contentType("application/json").body("{\"owner\":\"much too long\",\"items\":[{\"amount\":1},{\"amount\":0}]}")
                .post("/api/v1/checked/basket").then().statusCode(422)
                .body("data.detail[0].loc", contains("body", "items", 1, "amount"))
                .body("data.detail[1].loc", contains("body", "owner"));
    }

    @Test
    void takesAViolatedResultForAnInternalError() {
        given().get("/api/v1/checked/broken").then().statusCode(500).body("code", is("FX-500-INTERNAL"));
    }
}
