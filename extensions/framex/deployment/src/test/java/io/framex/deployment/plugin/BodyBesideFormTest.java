package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;

import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class BodyBesideFormTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Mixed.class),
            "[FX-PLUGIN-004] More than one body: body beside form fields");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "mixed")
    public static class Mixed {
        @OnRequest(value = "/mixed", methods = "POST")
        public String take(Map<String, String> body, @RestForm String field) {
            return field;
        }
    }
}
