package io.framex.deployment.config;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.acme.free.FreePlugin;
import io.quarkus.test.QuarkusUnitTest;

class PluginConfigTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(FreePlugin.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideRuntimeConfigKey("framex.load_plugins", "free")
            .overrideRuntimeConfigKey("framex.plugins.free.limits.max", "3")
            .overrideRuntimeConfigKey("framex.plugins.free.\"/a.b*\"[0]", "x")
            .overrideRuntimeConfigKey("framex.plugins.free.\"/a.b*\"[1]", "y,z");

    @Test
    void theSectionIsReadFreely() {
        given().get("/api/v1/free").then().statusCode(200).body("data.limits.max", is("3"))
                .body("data.'/a.b*'[1]", is("y,z"));
        given().get("/api/v1/free_limit").then().statusCode(200).body("data", is(3));
    }
}
