package io.framex.deployment.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Refusals in the forms that other errors have. */
class RefusedAs200Test {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/api/v1/guarded/*", "[\"k\"]", "/docs", "[\"k\"]")
            .overrideRuntimeConfigKey("framex.server.errors_as_200", "true");

    @Test
    void answers200BelowTheApi() {
        given().get("/api/v1/guarded/open").then().statusCode(200).body("status", is(401)).body("code", is("FX-401-KEY"));
        given().get("/docs").then().statusCode(401);
    }

    @Test
    void answersStreamsWithAnErrorEvent() {
        String body = given().get("/api/v1/guarded/stream").then().statusCode(401).contentType("text/event-stream")
                .header("WWW-Authenticate", "Bearer realm=\"framex\"").extract().asString();
        assertThat(body).startsWith("event: error\ndata: {\"status\": 401, \"message\": ");
    }

    @Test
    void answersProblemDocuments() {
        given().accept("application/problem+json").get("/api/v1/guarded/open").then().statusCode(401)
                .contentType("application/problem+json").body("title", is("Unauthorized")).body("code", is("FX-401-KEY"));
    }
}
