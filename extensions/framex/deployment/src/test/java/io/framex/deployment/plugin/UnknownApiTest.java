package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Call;
import io.framex.PluginClient;
import io.quarkus.test.QuarkusUnitTest;

class UnknownApiTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Client.class),
            "[FX-PLUGIN-041] No plugin has the function \"echo.EchoPlugin.confes\"",
            "UnknownApiTest$Client.misspelt(String)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @PluginClient
    interface Client {
        @Call("echo.EchoPlugin.confes")
        String misspelt(String message);

        @Call("/api/v1/elsewhere")
        String mayBeForwarded(String message);
    }
}
