package io.framex.deployment.access;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusUnitTest;

/** Rules on route templates beside rules on concrete paths. */
class TemplateRulesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with(
            "/api/v1/guarded/*", "[\"general\"]",
            "/api/v1/guarded/users/{any}", "[\"users\",\"admin\"]",
            "/api/v1/guarded/users/{id}/*", "[\"orders\",\"admin\"]",
            "/api/v1/guarded/users/7/*", "[\"admin\"]",
            "/api/v1/guarded/users/8", "[]",
            "/api/v1/guarded/users/9", "[\"nine\"]");

    @ParameterizedTest
    @CsvSource({
            "open, general, 200", "open, users, 401",
            // The template's rule replaces the more general one that covers it.
            "users/1, users, 200", "users/1, general, 401", "users/%31, users, 200", "users/%31, general, 401", "users/1/, general, 401",
            "users/{id}, general, 401", "users/{id}, users, 200",
            // A literal route has a template of its own.
            "users/me, general, 200", "users/me, users, 401",
            "users/1/orders, orders, 200", "users/1/orders, users, 401", "users/1/orders, general, 401",
            // Where rules on path and template differ, the key must be in both.
            "users/7, admin, 200", "users/7, users, 401", "users/7/orders, admin, 200", "users/7/orders, orders, 401",
            "users/8, users, 401", "users/8, admin, 401", "users/9, nine, 401", "users/9, users, 401" })
    void appliesTheStricterRule(String path, String key, int status) {
        given().urlEncodingEnabled(false).header("Authorization", key)
                .get("/api/v1/guarded/" + path.replace("{", "%7B").replace("}", "%7D")).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({ "OPTIONS, general, 401", "OPTIONS, users, 204", "POST, general, 401", "POST, users, 405", "HEAD, general, 401",
            "HEAD, users, 200" })
    void appliesTemplatesToEveryMethod(String method, String key, int status) {
        given().header("Authorization", key).request(method, "/api/v1/guarded/users/1").then().statusCode(status);
    }
}
