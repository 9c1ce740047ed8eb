package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiType;
import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class CachedWithoutRequestsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Lost.class),
            "[FX-PLUGIN-031] @Cached on a method without @OnRequest", "Lost.helper()",
            "[FX-PLUGIN-031] @Cached on a function, which has no requests", "Lost.function()",
            "[FX-PLUGIN-031] @Cached on an operation of DELETE", "Lost.remove()");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "lost")
    public static class Lost {
        @Cached
        public String helper() {
            return "";
        }

        @Cached
        @OnRequest(type = ApiType.FUNC)
        public String function() {
            return "";
        }

        @Cached
        @OnRequest(value = "/remove", methods = { "GET", "DELETE" })
        public String remove() {
            return "";
        }
    }
}
