package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.PluginPart;
import io.quarkus.test.QuarkusUnitTest;

class PartWithoutPluginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Orphan.class),
            "[FX-PLUGIN-009] @PluginPart(\"nobody\") belongs to no plugin",
            "known are echo",
            "PartWithoutPluginTest$Orphan");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @PluginPart("nobody")
    public static class Orphan {
    }
}
