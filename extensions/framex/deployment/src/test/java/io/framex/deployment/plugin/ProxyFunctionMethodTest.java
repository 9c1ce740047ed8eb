package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnProxy;
import io.quarkus.test.QuarkusUnitTest;

class ProxyFunctionMethodTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Hidden.class),
            "[FX-PLUGIN-061] @OnProxy method secret is private", "Hidden.secret()",
            "[FX-PLUGIN-061] @OnProxy method fixed is final", "[FX-PLUGIN-061] @OnProxy method own is static",
            "[FX-PLUGIN-061] @OnProxy method any is generic", "[FX-PLUGIN-063] @OnProxy method response returns",
            "[FX-PLUGIN-010] Parameter \"thread\"", "[FX-PLUGIN-064] Function same is also");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @jakarta.inject.Singleton
    public static class Hidden {
        @OnProxy
        private String secret() {
            return "";
        }

        @OnProxy
        public final String fixed() {
            return secret();
        }

        @OnProxy
        public static String own() {
            return "";
        }

        @OnProxy
        public <T> String any() {
            return "";
        }

        @OnProxy
        public RestResponse<String> response() {
            return RestResponse.ok("");
        }

        @OnProxy
        public String running(Thread thread) {
            return "";
        }

        @OnProxy("same")
        public String one() {
            return "";
        }

        @OnProxy("same")
        public String other() {
            return "";
        }
    }
}
