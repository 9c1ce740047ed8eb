package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Call;
import io.framex.PluginClient;
import io.quarkus.test.QuarkusUnitTest;

class InvalidClientTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Typed.class, NoInterface.class, NoClient.class),
            "Found 5 plugin problems:",
            "[FX-PLUGIN-046] @PluginClient on NoInterface, which is no interface",
            "[FX-PLUGIN-046] Typed has type parameters or extends another interface",
            "[FX-PLUGIN-046] silent does not say what it calls",
            "[FX-PLUGIN-046] generic has type parameters",
            "[FX-PLUGIN-046] @Call on a method of");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @PluginClient
    interface Typed<T> {
        String silent();

        @Call("/api/v1/echo")
        <X> X generic(String message);

        static String unaffected() {
            return "";
        }
    }

    @PluginClient
    public abstract static class NoInterface {
    }

    interface NoClient {
        @Call("/api/v1/echo")
        String echo(String message);
    }
}
