package io.framex.deployment.access;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class PreflightTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/*", "[\"k\"]")
            .overrideRuntimeConfigKey("framex.server.cors.enabled", "true")
            .overrideRuntimeConfigKey("framex.server.cors.origins", "https://app.example");

    @Test
    void answersBrowsersThatAskWhetherTheyMayAsk() {
        given().header("Origin", "https://app.example").header("Access-Control-Request-Method", "GET")
                .options("/api/v1/guarded/open").then().statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example");
    }

    @Test
    void lettingThemAskLetsNobodyIn() {
        given().header("Origin", "https://app.example").get("/api/v1/guarded/open").then().statusCode(401)
                .header("Access-Control-Allow-Origin", "https://app.example");
        given().options("/api/v1/guarded/open").then().statusCode(401);
    }
}
