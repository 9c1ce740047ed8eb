package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class UnresolvedFunctionTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Caller.class),
            "[FX-PLUGIN-008] Plugin \"caller\" requires the function \"echo.EchoPlugin.confes\", which no plugin provides");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "caller", requiredRemoteApis = { "echo.EchoPlugin.confess", "echo.EchoPlugin.confes", "/elsewhere" })
    public static class Caller {
    }
}
