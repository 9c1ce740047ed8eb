package io.framex.deployment.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An author who switches the binder for the JVM off has neither Quarkus' nor FrameX' own. */
class NoJvmMetersTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.micrometer.binder.jvm", "false");

    @Test
    void tellsNothingOfTheJvm() {
        given().accept("text/plain").get("/metrics").then().statusCode(200).body(containsString("framex_ingress_limit"))
                .body(not(containsString("jvm_")));
    }
}
