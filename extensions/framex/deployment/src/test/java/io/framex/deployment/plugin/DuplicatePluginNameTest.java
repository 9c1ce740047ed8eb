package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class DuplicatePluginNameTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(First.class, Second.class,
            Other.class),
            "[FX-PLUGIN-001] Duplicate plugin name \"twice\"",
            "DuplicatePluginNameTest$First",
            "DuplicatePluginNameTest$Second",
            "Plugin names differ only in case");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "twice")
    public static class First {
    }

    @Plugin(name = "twice")
    public static class Second {
    }

    @Plugin(name = "Twice")
    public static class Other {
    }
}
