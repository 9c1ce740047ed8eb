package io.framex.deployment.config;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.acme.gauge.GaugePlugin;
import org.acme.gauge.GaugeSettings;
import io.quarkus.test.QuarkusUnitTest;

class InactivePluginMappingTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(GaugePlugin.class, GaugeSettings.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideRuntimeConfigKey("framex.plugins.gauge.nonsense", "1");

    @Test
    void missingAndUnknownSettingsDoNotStopTheStart() {
        given().get("/health").then();
        given().get("/api/v1/gauge").then().statusCode(404);
    }
}
