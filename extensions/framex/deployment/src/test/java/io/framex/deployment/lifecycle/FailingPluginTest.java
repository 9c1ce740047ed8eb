package io.framex.deployment.lifecycle;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class FailingPluginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.lively"))
            .overrideRuntimeConfigKey("framex.load_plugins", "failing,base");

    @Test
    void leavesTheOthersServingAndIsReported() {
        await().untilAsserted(() -> given().get("/health/ready").then().statusCode(503)
                .body("checks.find { it.name == 'plugin failing' }.data.state", is("failed"))
                .body("checks.find { it.name == 'plugin base' }.status", is("UP")));
        given().get("/health").then().statusCode(200);
    }
}
