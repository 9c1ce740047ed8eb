package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class InvalidPluginNameTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Named.class, Empty.class),
            "[FX-PLUGIN-014] Invalid plugin name \"9 lives\"",
            "Invalid plugin name \"\"");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "9 lives")
    public static class Named {
    }

    @Plugin(name = "")
    public static class Empty {
    }
}
