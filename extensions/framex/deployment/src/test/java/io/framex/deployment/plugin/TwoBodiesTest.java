package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class TwoBodiesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Greedy.class),
            "[FX-PLUGIN-004] More than one body: first, second",
            "Greedy.take(Map<String, String>, Map<String, String>)");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "greedy")
    public static class Greedy {
        @OnRequest(value = "/take", methods = "POST")
        public String take(Map<String, String> first, Map<String, String> second) {
            return "";
        }
    }
}
