package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.named.NamedPlugin;

import io.quarkus.test.QuarkusUnitTest;

/** An application that names virtual threads itself sees its names. */
@EnabledForJreRange(min = JRE.JAVA_21)
class ThreadNamePrefixTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(NamedPlugin.class))
            .overrideConfigKey("quarkus.virtual-threads.name-prefix", "mine-")
            .overrideRuntimeConfigKey("framex.load_plugins", "named");

    @Test
    void numbersThreadsUnderThatName() {
        given().get("/api/v1/named/thread").then().statusCode(200).body("data", matchesPattern("mine-\\d+"));
    }
}
