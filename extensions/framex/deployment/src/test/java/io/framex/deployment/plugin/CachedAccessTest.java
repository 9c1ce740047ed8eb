package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class CachedAccessTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Guarded.class),
            "[FX-PLUGIN-036] @RolesAllowed would not be checked where a kept result is given", "Guarded.guarded()");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "guarded")
    public static class Guarded {
        @Cached
        @OnRequest("/guarded")
        @jakarta.annotation.security.RolesAllowed("admin")
        public String guarded() {
            return "";
        }
    }
}
