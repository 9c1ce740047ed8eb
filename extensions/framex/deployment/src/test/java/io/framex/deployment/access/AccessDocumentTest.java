package io.framex.deployment.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

class AccessDocumentTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/api/v1/guarded/closed/*", "[\"s3cret\"]",
            "/api/v1/guarded/users/{any}", "[]", "/api/v1/guarded/users/7/*", "[\"s3cret\"]", "/version", "[\"s3cret\"]");

    @Test
    void showsWhichOperationsNeedAKey() {
        ValidatableResponse document = given().get("/api/v1/openapi.json").then().statusCode(200)
                .body("components.securitySchemes.ServiceKey.type", is("http"))
                .body("components.securitySchemes.ServiceKey.scheme", is("bearer"))
                .body("components.responses", hasKey("Unauthorized"));
        for (String path : List.of("/api/v1/guarded/closed", "/api/v1/guarded/closed/below", "/api/v1/guarded/users/{id}", "/version")) {
            document.body("paths.'" + path + "'.get.security", is(List.of(Map.of("ServiceKey", List.of()))))
                    .body("paths.'" + path + "'.get.responses.'401'.$ref", is("#/components/responses/Unauthorized"));
        }
        for (String path : List.of("/api/v1/guarded/open", "/api/v1/guarded/users/me", "/api/v1/guarded/users/{id}/orders", "/ping")) {
            document.body("paths.'" + path + "'.get.security", nullValue())
                    .body("paths.'" + path + "'.get.responses", not(hasKey("401")));
        }
    }
}
