package io.framex.deployment.access;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** Rules are about whole paths, on both sides of a root path that the build fixed. */
class AccessBelowRootPathTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/version", "[\"k\"]", "/app/api/v1/guarded/closed", "[\"k\"]",
            "/app/api/v1/guarded/users/{id}", "[\"k\"]", "/ping", "[\"k\"]")
            .overrideConfigKey("quarkus.http.root-path", "/app");

    @ParameterizedTest
    @CsvSource({ "/version", "/ping", "/app/api/v1/guarded/closed", "/app/api/v1/guarded/users/1" })
    void appliesRules(String path) {
        String base = RestAssured.basePath;
        RestAssured.basePath = "";
        try {
            given().get(path).then().statusCode(401);
            given().header("Authorization", "k").get(path).then().statusCode(200);
            given().urlEncodingEnabled(false).get("/." + path).then().statusCode(400);
        } finally {
            RestAssured.basePath = base;
        }
    }
}
