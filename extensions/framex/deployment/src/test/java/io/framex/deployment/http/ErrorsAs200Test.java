package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class ErrorsAs200Test {

    @RegisterExtension
    static final QuarkusUnitTest APP = KindsApplication.create()
            .overrideRuntimeConfigKey("framex.server.errors_as_200", "true");

    @Test
    void answers200WithTheStatusInTheBody() {
        given().get("/api/v1/kinds/fails?how=forbidden").then().statusCode(200).body("status", is(403))
                .body("message", is("not for you"));
        given().get("/api/v1/kinds/none").then().statusCode(200).body("status", is(404));
        given().delete("/api/v1/kinds/body").then().statusCode(200).body("status", is(405));
    }

    @Test
    void keepsTheStatusOutsideTheApi() {
        given().get("/nowhere").then().statusCode(404).body("status", is(404));
    }

    @Test
    void keepsTheStatusOfInvalidRequestsAndInternalErrors() {
        given().get("/api/v1/kinds/header").then().statusCode(422).body("message", is("unexpected code"))
                .body("data.detail[0].type", is("missing"));
        given().get("/api/v1/kinds/fails?how=badly").then().statusCode(500).body("status", is(500));
    }

    @Test
    void sendsAnErrorEventOnStreamRoutes() {
        String body = given().get("/api/v1/kinds/fails_in_stream").then().statusCode(422)
                .contentType("text/event-stream").extract().asString();
        assertThat(body).startsWith("event: error\ndata: {\"status\": 422, \"message\": \"Request validation failed\", "
                + "\"detail\": [{\"type\": \"missing\"").endsWith("\n\n");
    }
}
