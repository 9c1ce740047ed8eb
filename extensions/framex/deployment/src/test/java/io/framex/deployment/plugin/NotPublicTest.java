package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class NotPublicTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Hidden.class, Shy.class),
            "[FX-PLUGIN-007] Plugin class Hidden is not public",
            "API method whisper is not a public instance method",
            "API method shout is not a public instance method");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "hidden")
    static class Hidden {
    }

    @Plugin(name = "shy")
    public static class Shy {
        @OnRequest("/whisper")
        String whisper() {
            return "";
        }

        @OnRequest("/shout")
        public static String shout() {
            return "";
        }
    }
}
