package io.framex.deployment.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class CacheDisabledTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = CachedApplication.create();

    @Test
    void callsTheMethodAndSaysSo() {
        given().get("/api/v1/number?n=1").then().statusCode(200).body("data", is(1001))
                .header("X-FrameX-Cache-Status", "DISABLED").header("X-FrameX-Cache-Key", nullValue());
        given().get("/api/v1/number?n=1").then().body("data", is(1002)).header("X-FrameX-Cache-Status", "DISABLED");
        given().get("/api/v1/plain").then().header("X-FrameX-Cache-Status", nullValue());
    }
}
