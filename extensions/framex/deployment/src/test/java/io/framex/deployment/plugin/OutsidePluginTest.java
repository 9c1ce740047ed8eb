package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.quarkus.test.QuarkusUnitTest;

class OutsidePluginTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Stray.class),
            "[FX-PLUGIN-015] @OnRequest on a method of io.framex.deployment.plugin.OutsidePluginTest$Stray, which belongs to no plugin");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    public static class Stray {
        @OnRequest("/stray")
        public String stray() {
            return "";
        }
    }
}
