package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class CachedParameterTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Open.class),
            "[FX-PLUGIN-035] Parameter \"headers\" of type HttpHeaders cannot be part of a key", "Open.headers(HttpHeaders)",
            "[FX-PLUGIN-035] Parameter \"field\" of type String cannot be part of a key", "Open.form(String)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "open")
    public static class Open {
        @Cached
        @OnRequest("/headers")
        public String headers(@jakarta.ws.rs.core.Context jakarta.ws.rs.core.HttpHeaders headers) {
            return "";
        }

        @Cached
        @OnRequest(value = "/form", methods = "POST")
        public String form(@org.jboss.resteasy.reactive.RestForm String field) {
            return "";
        }
    }
}
