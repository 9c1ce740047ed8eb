package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class DuplicateFunctionTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Overloaded.class),
            "[FX-PLUGIN-003] Duplicate function twice.Overloaded.run",
            "Overloaded.run(String)",
            "Overloaded.run(int)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "twice")
    public static class Overloaded {
        @OnRequest(type = ApiType.FUNC)
        public String run(String text) {
            return text;
        }

        @OnRequest(type = ApiType.FUNC)
        public int run(int number) {
            return number;
        }
    }
}
