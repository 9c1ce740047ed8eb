package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.named.NamedPlugin;

import io.quarkus.test.QuarkusUnitTest;

/** A blocking method answers its request on a virtual thread of its own, in the context of the request. */
@EnabledForJreRange(min = JRE.JAVA_21)
class RequestThreadTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(NamedPlugin.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "named");

    @Test
    void isNamedAfterWhatItIsFor() {
        given().get("/api/v1/named/thread").then().statusCode(200).body("data", is("framex-request"));
    }

    @Test
    void isInTheContextOfTheRequest() {
        given().get("/api/v1/named/context").then().statusCode(200).body("data", is(true));
    }
}
