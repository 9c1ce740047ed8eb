package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class ReservedRouteTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Squatter.class),
            "[FX-PLUGIN-019] Path \"/health\" is taken",
            "Path \"/api/v1/openapi.json\" is taken",
            "Path \"/docs/mine\" is taken");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "squatter")
    public static class Squatter {
        @OnRequest(value = "/health", apiPrefix = false)
        public String health() {
            return "";
        }

        @OnRequest("/openapi.json")
        public String document() {
            return "";
        }

        @OnRequest(value = "/docs/mine", apiPrefix = false)
        public String docs() {
            return "";
        }
    }
}
