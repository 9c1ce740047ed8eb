package io.framex.deployment.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.guarded.GuardedPlugin;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;

class AccessRulesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with(
            "/api/v1/guarded/closed", "[\"exact\"]",
            "/api/v1/guarded/closed/*", "[\"below\"]",
            "/api/v1/guarded/stream", "[\"k1\",\"k2\"]",
            "/api/v1/guarded/body", "[]",
            "/docs/*", "[\"docs\"]",
            "/redoc", "[\"docs\"]",
            "/api/v1/openapi.json", "[\"docs\"]",
            "/version", "[\"probe\"]",
            "/health/*", "[\"probe\"]",
            "/q/*", "[\"probe\"]",
            "/nowhere/*", "[\"nowhere\"]");

    @ParameterizedTest
    @ValueSource(strings = { "exact", "Bearer exact", "bearer exact", "BEARER   exact", "  exact " })
    void takesTheKeyWithAndWithoutTheScheme(String authorization) {
        given().header("Authorization", authorization).get("/api/v1/guarded/closed").then().statusCode(200)
                .body("data", is("closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Exact", "exac", "exactt", "below", "Basic exact", "Bearer", "Bearer Bearer exact", "exact,exact" })
    void refusesEveryOtherKey(String authorization) {
        int calls = GuardedPlugin.CALLS.get();
        assertRefused(given().header("Authorization", authorization).get("/api/v1/guarded/closed"));
        assertThat(GuardedPlugin.CALLS).hasValue(calls);
    }

    @Test
    void answersNoKeyLikeAWrongOne() {
        String none = assertRefused(given().get("/api/v1/guarded/closed"));
        String wrong = assertRefused(given().header("Authorization", "wrong").get("/api/v1/guarded/closed"));
        assertThat(withoutTime(none)).isEqualTo(withoutTime(wrong));
    }

    @Test
    void refusesTwoKeysAtOnce() {
        assertRefused(given().header("Authorization", "exact", "wrong").get("/api/v1/guarded/closed"));
        assertRefused(given().header("Authorization", "wrong", "exact").get("/api/v1/guarded/closed"));
    }

    @Test
    void prefersTheExactRuleToTheWildcard() {
        given().header("Authorization", "below").get("/api/v1/guarded/closed/below").then().statusCode(200);
        assertRefused(given().header("Authorization", "exact").get("/api/v1/guarded/closed/below"));
    }

    @Test
    void takesAnyKeyOfTheRule() {
        given().header("Authorization", "k1").get("/api/v1/guarded/stream").then().statusCode(200);
        given().header("Authorization", "k2").get("/api/v1/guarded/stream").then().statusCode(200);
    }

    @Test
    void letsNobodyInWithAnEmptyList() {
        assertRefused(given().header("Authorization", "exact").contentType("application/json").body("{}")
                .post("/api/v1/guarded/body"));
    }

    @Test
    void leavesPathsWithoutARulePublic() {
        given().get("/api/v1/guarded/open").then().statusCode(200);
        given().get("/ping").then().statusCode(200);
        given().get("/unknown").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "/docs, docs, 200", "/docs/, docs, 308", "/docs/nothing, docs, 404", "/redoc, docs, 200",
            "/api/v1/openapi.json, docs, 200", "/version, probe, 200", "/version/, probe, 200", "/health, probe, 200",
            "/health/live, probe, 200", "/q/health, probe, 200", "/nowhere, nowhere, 404", "/nowhere/at/all, nowhere, 404" })
    void protectsEveryRouteKind(String path, String key, int status) {
        assertRefused(given().redirects().follow(false).get(path));
        given().redirects().follow(false).header("Authorization", key).get(path).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "INVENTED" })
    void protectsEveryMethod(String method) {
        assertRefused(given().request(method, "/api/v1/guarded/closed"));
        given().header("Authorization", "exact").request(method, "/api/v1/guarded/closed").then()
                .statusCode(method.equals("OPTIONS") ? 204 : 405);
    }

    @Test
    void answersHeadWithoutABody() {
        given().head("/api/v1/guarded/closed").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"framex\"")
                .body(equalTo(""));
        given().header("Authorization", "exact").head("/api/v1/guarded/closed").then().statusCode(200);
    }

    private static String assertRefused(Response response) {
        return response.then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"framex\"")
                .contentType("application/json").body("status", is(401)).body("code", is("FX-401-KEY"))
                .extract().asString();
    }

    private static String withoutTime(String body) {
        return body.replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
