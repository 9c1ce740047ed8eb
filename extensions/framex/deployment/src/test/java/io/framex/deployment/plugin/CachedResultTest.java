package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.smallrye.mutiny.Multi;
import io.quarkus.test.QuarkusUnitTest;

class CachedResultTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Fleeting.class),
            "[FX-PLUGIN-032] The result Multi<String> of a @Cached method cannot be kept", "Fleeting.stream()",
            "Fleeting.nothing()", "Fleeting.response()", "Fleeting.bytes()", "Fleeting.text()");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "fleeting")
    public static class Fleeting {
        @Cached
        @OnRequest("/stream")
        public Multi<String> stream() {
            return Multi.createFrom().empty();
        }

        @Cached
        @OnRequest("/nothing")
        public void nothing() {
            // has no result
        }

        @Cached
        @OnRequest("/response")
        public org.jboss.resteasy.reactive.RestResponse<String> response() {
            return org.jboss.resteasy.reactive.RestResponse.ok();
        }

        @Cached
        @OnRequest(value = "/bytes", rawResponse = true)
        public byte[] bytes() {
            return new byte[0];
        }

        @Cached
        @OnRequest(value = "/text", rawResponse = true)
        @jakarta.ws.rs.Produces("text/plain")
        public String text() {
            return "";
        }
    }
}
