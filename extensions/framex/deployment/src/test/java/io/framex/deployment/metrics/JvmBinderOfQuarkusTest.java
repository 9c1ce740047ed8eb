package io.framex.deployment.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An author who switches Quarkus' binder for the JVM on has it in place of FrameX' own. */
class JvmBinderOfQuarkusTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.micrometer.binder.jvm", "true");

    @Test
    void tellsWhatAListenerCounts() {
        given().accept("text/plain").get("/metrics").then().statusCode(200)
                .body(containsString("jvm_gc_memory_allocated_bytes_total")).body(containsString("jvm_gc_overhead"))
                .body(not(matchesPattern("(?s).*jvm_gc_pause_seconds_count\\{gc=\"[^\"]*\",?}.*")));
    }
}
