package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class DuplicateRouteTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(One.class, Two.class),
            "[FX-PLUGIN-002] Duplicate route GET /api/v1/items/{}",
            "One.find(String)",
            "Two.read(String)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "one")
    public static class One {
        @OnRequest("/items/{id}")
        public String find(String id) {
            return id;
        }
    }

    @Plugin(name = "two")
    public static class Two {
        @OnRequest("/api/v1/items/{key}/")
        public String read(String key) {
            return key;
        }
    }
}
