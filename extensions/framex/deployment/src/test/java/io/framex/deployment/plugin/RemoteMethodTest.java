package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Remote;
import io.quarkus.test.QuarkusUnitTest;

class RemoteMethodTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Hidden.class),
            "[FX-PLUGIN-051] @Remote method secret is private", "Hidden.secret()",
            "[FX-PLUGIN-051] @Remote method fixed is final", "[FX-PLUGIN-051] @Remote method own is private");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @jakarta.inject.Singleton
    public static class Hidden {
        @Remote
        private String secret() {
            return "";
        }

        @Remote
        public final String fixed() {
            return secret();
        }

        @Remote
        private static String own() {
            return "";
        }
    }
}
