package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Call;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginClient;
import io.quarkus.test.QuarkusUnitTest;

class AmbiguousApiTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Both.class, Client.class, Caller.class),
            "[FX-PLUGIN-042] \"/api/v1/both\" can be any of GET /api/v1/both, POST /api/v1/both",
            "AmbiguousApiTest$Client.bare()",
            "[FX-PLUGIN-042] Plugin \"caller\" requires \"/api/v1/both\", which can be any of");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "both")
    public static class Both {
        @OnRequest(value = "/both", methods = { "GET", "POST" })
        public String both() {
            return "";
        }
    }

    @PluginClient
    interface Client {
        @Call("/api/v1/both")
        String bare();

        @Call("POST /api/v1/both")
        String clear();
    }

    @Plugin(name = "caller", requiredRemoteApis = { "/api/v1/both", "GET /api/v1/both" })
    public static class Caller {
    }
}
