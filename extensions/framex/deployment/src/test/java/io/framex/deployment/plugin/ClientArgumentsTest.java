package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Call;
import io.framex.PluginClient;
import io.quarkus.test.QuarkusUnitTest;

class ClientArgumentsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Client.class),
            "Found 2 plugin problems:",
            "[FX-PLUGIN-043] GET /api/v1/echo has no parameter \"text\"; it takes message",
            "[FX-PLUGIN-043] GET /api/v1/echo takes \"message\", which the client's method does not pass");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @PluginClient
    interface Client {
        @Call("/api/v1/echo")
        String misnamed(String text);
    }
}
