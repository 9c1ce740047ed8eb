package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class InvalidRouteTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Broken.class),
            "[FX-PLUGIN-016] Invalid path \"/api/v1/open/{id\"",
            "Invalid path \"/api/v1/twice/{id}/{id}\"",
            "Unknown HTTP method \"get\"",
            "No HTTP method", "Invalid path \"/api/v1/regex/{id:[}\"", "Invalid path \"/api/v1/up/../down\"");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "broken")
    public static class Broken {
        @OnRequest("/open/{id")
        public String open(String id) {
            return id;
        }

        @OnRequest("/twice/{id}/{id}")
        public String twice(String id) {
            return id;
        }

        @OnRequest(value = "/lower", methods = "get")
        public String lower() {
            return "";
        }

        @OnRequest(value = "/none", methods = {})
        public String none() {
            return "";
        }
    
        @OnRequest("/regex/{id:[}")
        public String regex(String id) {
            return id;
        }

        @OnRequest("/up/../down")
        public String dots() {
            return "";
        }
    }
}
