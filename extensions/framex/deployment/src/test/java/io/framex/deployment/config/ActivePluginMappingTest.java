package io.framex.deployment.config;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.acme.gauge.GaugePlugin;
import org.acme.gauge.GaugeSettings;
import io.quarkus.test.QuarkusUnitTest;

class ActivePluginMappingTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(GaugePlugin.class, GaugeSettings.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideRuntimeConfigKey("framex.load_plugins", "gauge")
            .overrideRuntimeConfigKey("framex.plugins.gauge.token", "t")
            .overrideRuntimeConfigKey("framex.plugins.gauge.units.\"a.b\"", "c");

    @Test
    void settingsAreInjected() {
        given().get("/api/v1/gauge").then().statusCode(200).body("data", is("t 7 {a.b=c}"));
    }
}
