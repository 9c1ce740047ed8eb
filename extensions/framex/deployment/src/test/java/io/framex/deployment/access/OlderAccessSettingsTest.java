package io.framex.deployment.access;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusUnitTest;

/** {@code general_auth_keys} and {@code auth_urls}, beside rules. */
class OlderAccessSettingsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/api/v1/guarded/closed", "[\"special\"]")
            .overrideRuntimeConfigKey("framex.auth.general_auth_keys", "general,@second")
            .overrideRuntimeConfigKey("framex.auth.auth_urls", "/api/v1/guarded/*,/ping")
            .overrideRuntimeConfigKey("framex.auth.keys.second.value", "second-key");

    @ParameterizedTest
    @CsvSource({ "/ping, general, 200", "/ping, second-key, 200", "/ping, special, 401", "/ping/x, none, 404",
            "/api/v1/guarded/open, general, 200", "/api/v1/guarded/open, none, 401", "/api/v1/guarded, none, 401",
            "/api/v1/guarded/closed, special, 200", "/api/v1/guarded/closed, general, 401", "/version, none, 200" })
    void areReadAsRules(String path, String key, int status) {
        given().header("Authorization", key).get(path).then().statusCode(status);
    }
}
