package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.quarkus.test.QuarkusUnitTest;

class UndeclaredNamedCallTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Caller.class),
            "Found 3 plugin problems:",
            "[FX-PLUGIN-047] Plugin \"caller\" calls \"/api/v1/echo_model\", which it does not declare",
            "[FX-PLUGIN-047] Plugin \"caller\" calls \"GET /api/v1/echo_stream\", which it does not declare",
            "[FX-PLUGIN-047] Plugin \"caller\" calls \"echo.EchoPlugin.confess\", which it does not declare",
            "UndeclaredNamedCallTest$Caller.chosen");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "caller", requiredRemoteApis = "/api/v1/echo")
    public static class Caller {

        @Inject
        PluginApis apis;

        @OnRequest("/own")
        public String own() {
            return apis.call("/api/v1/echo", Map.of("message", "m"), String.class)
                    + apis.call("GET /api/v1/echo", Map.of("message", "m"), String.class)
                    + apis.call("/api/v1/own", Map.of(), String.class);
        }

        public String chosen(boolean one, String unseen) {
            apis.call(unseen, Map.of(), String.class);
            return apis.call(one ? "/api/v1/echo" : "/api/v1/echo_model", Map.of("message", "m"), String.class);
        }

        public Object streamed() {
            return apis.stream("GET /api/v1/echo_stream", Map.of("message", "m"));
        }

        public Supplier<Object> later() {
            return () -> apis.callAsync("echo.EchoPlugin.confess", Map.of("message", "m"), String.class);
        }
    }
}
