package io.framex.deployment.cache;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Kept results are as protected as the method, and clients without a key do not decide about the cache. */
class CacheAccessTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = CachedApplication.enabled().overrideRuntimeConfigKey(
            "framex.auth.rules.\"/api/v1/tenant\"", "[\"first\",\"second\"]");

    @Test
    void asksForTheKeyBeforeItGivesAKeptResult() {
        expect("MISS", with("first").get("/api/v1/tenant?name=a"));
        expect("HIT", with("second").get("/api/v1/tenant?name=a"));
        with("third").get("/api/v1/tenant?name=a").then().statusCode(401).body("code", is("FX-401-KEY"));
        given().get("/api/v1/tenant?name=a").then().statusCode(401);
        with("third").header("X-FrameX-Cache", "refresh").get("/api/v1/tenant?name=a").then().statusCode(401);
    }

    @Test
    void heedsOnlyClientsWithAKey() {
        expect("MISS", with("first").get("/api/v1/tenant?name=b"));
        expect("BYPASS", with("first").header("X-FrameX-Cache", "bypass").get("/api/v1/tenant?name=b"));
        expect("REFRESH", with("second").header("X-FrameX-Cache", "refresh").get("/api/v1/tenant?name=b"));
        expect("HIT", with("first").get("/api/v1/tenant?name=b"));
        expect("MISS", given().get("/api/v1/number?n=1"));
        expect("HIT", given().header("X-FrameX-Cache", "refresh").get("/api/v1/number?n=1"));
        expect("MISS", with("first").header("X-FrameX-Cache", "bypass").get("/api/v1/number?n=1"));
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", key);
    }

    private static void expect(String status, Response response) {
        response.then().statusCode(200).header("X-FrameX-Cache-Status", status);
    }
}
