package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginPart;
import io.quarkus.test.QuarkusUnitTest;

class EveryMistakeAtOnceTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(First.class, Orphan.class),
            "Found 4 plugin problems:",
            "[FX-PLUGIN-005]",
            "[FX-PLUGIN-006]",
            "[FX-PLUGIN-009]",
            "[FX-PLUGIN-018]");

    @Test
    void reportsAll() {
        fail("the application was built");
    }

    @Plugin(name = "first", maxOngoingRequests = -5)
    public static class First {
        @OnRequest
        public String pathless() {
            return "";
        }

        @OnRequest("/users/{id}")
        public String user() {
            return "";
        }
    }

    @PluginPart("nobody")
    public static class Orphan {
    }
}
