package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Where an operator names an origin, its pages may call the broker, and no others. */
class AllowedOriginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create()
            .overrideRuntimeConfigKey("framex.server.cors.enabled", "true")
            .overrideRuntimeConfigKey("framex.server.cors.origins", "https://app.example");

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    @Test
    void itsPagesMayAskAndRead() {
        given().header("Origin", "https://app.example").header("Access-Control-Request-Method", "POST").options("/rpc/send")
                .then().statusCode(200).header("Access-Control-Allow-Origin", "https://app.example");
        given().header("Origin", "https://app.example").get("/rpc/status/x").then().statusCode(404)
                .header("Access-Control-Allow-Origin", "https://app.example");
    }

    @Test
    void thoseOfOthersMayNot() {
        given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", "POST").options("/rpc/send")
                .then().statusCode(403).header("Access-Control-Allow-Origin", (String) null);
    }
}
