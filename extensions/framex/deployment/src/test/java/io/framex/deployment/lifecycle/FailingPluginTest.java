package io.framex.deployment.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.lively.LivelyPlugin;

import io.quarkus.test.QuarkusUnitTest;

class FailingPluginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.lively"))
            .overrideRuntimeConfigKey("framex.load_plugins", "failing,hanging,base")
            .overrideRuntimeConfigKey("framex.deployments.hanging.start_timeout", "200ms");

    /** Guarantees 6, 7 and 8. */
    @Test
    void leavesTheOthersServingAndIsReported() {
        await().untilAsserted(() -> given().get("/health/ready").then().statusCode(503)
                .body("checks.find { it.name == 'plugin failing' }.data.state", is("failed"))
                .body("checks.find { it.name == 'plugin base' }.status", is("UP")));
        given().get("/health/ready").then().body("checks.find { it.name == 'plugin hanging' }.data.state", is("failed"));
        given().get("/health/started").then().statusCode(200);
        given().get("/health").then().statusCode(200);
        for (String failed : new String[] {"/api/v1/failing", "/api/v1/hanging"}) {
            given().get(failed).then().statusCode(503).header("Retry-After", "30").body("code", is("FX-503-FAILED"));
        }
        await().untilAsserted(() -> assertThat(LivelyPlugin.EVENTS).contains("hanging interrupted", "base started"));
    }
}
