package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class UnboundPathParameterTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Unbound.class),
            "[FX-PLUGIN-006] Path \"/api/v1/users/{id}\" has {id}",
            "Unbound.user(String)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "unbound")
    public static class Unbound {
        @OnRequest("/users/{id}")
        public String user(String name) {
            return name;
        }
    }
}
