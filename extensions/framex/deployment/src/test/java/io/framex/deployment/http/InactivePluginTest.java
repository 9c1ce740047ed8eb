package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.shadow.ShadowingPlugin;

import io.framex.PluginApis;
import io.framex.RefusedCallException;
import io.quarkus.test.QuarkusUnitTest;

class InactivePluginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.shadow"))
            .overrideRuntimeConfigKey("framex.load_plugins", "shadowed");

    @Inject
    PluginApis apis;

    @Test
    void hasNoRoutesForAnyMethod() {
        for (String method : new String[] { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS" }) {
            given().request(method, "/api/v1/only_inactive").then().statusCode(404);
        }
    }

    @Test
    void doesNotShadowActiveRoutes() {
        given().get("/api/v1/things/special").then().statusCode(200).body("data", is("shadowed special"));
        given().post("/api/v1/things/special").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void isNeitherCreatedNorCallable() {
        assertThat(ShadowingPlugin.CREATED).hasValue(0);
        assertThat(apis.call("shadowed.ShadowedPlugin.name", Map.of(), String.class)).isNotEmpty();
        assertThatThrownBy(() -> apis.call("/api/v1/only_inactive", Map.of(), String.class))
                .isInstanceOf(RefusedCallException.class).hasMessageContaining("No active plugin has the API");
    }
}
