package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class CachedTimeTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Late.class),
            "[FX-PLUGIN-033] @Cached(ttl = -2)", "Late.late()");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "late")
    public static class Late {
        @Cached(ttl = -2)
        @OnRequest("/late")
        public String late() {
            return "";
        }
    }
}
