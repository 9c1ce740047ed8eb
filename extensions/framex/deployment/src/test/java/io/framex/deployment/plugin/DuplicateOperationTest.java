package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class DuplicateOperationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Overloaded.class),
            "[FX-PLUGIN-020] Duplicate operation id twice_Overloaded_find",
            "Overloaded.find(String)",
            "Overloaded.find(int)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "twice")
    public static class Overloaded {
        @OnRequest("/by_name")
        public String find(String name) {
            return name;
        }

        @OnRequest("/by_number")
        public String find(int number) {
            return "";
        }
    }
}
