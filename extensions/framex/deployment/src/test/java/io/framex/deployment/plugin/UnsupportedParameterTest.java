package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class UnsupportedParameterTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Odd.class),
            "[FX-PLUGIN-010] Parameter \"stream\" has type InputStream, which has no JSON form",
            "Parameter \"callback\" has type Function",
            "Parameter \"count\" is a primitive and cannot be nullable",
            "Parameter \"value\" has the type variable T",
            "Parameter \"ids\" is a list inside an Optional",
            "Parameter \"names\" is a list inside an Optional");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @interface Nullable {
    }

    @Plugin(name = "odd")
    public static class Odd {
        @OnRequest(value = "/stream", methods = "POST")
        public String stream(InputStream stream) {
            return "";
        }

        @OnRequest(value = "/callback", methods = "POST")
        public String callback(Function<String, String> callback) {
            return "";
        }

        @OnRequest("/lists")
        public String lists(Optional<List<Integer>> ids, Optional<Set<String>> names) {
            return "";
        }

        @OnRequest("/count")
        public String count(@Nullable int count) {
            return "";
        }

        @OnRequest(value = "/generic", methods = "POST")
        public <T> String generic(T value) {
            return "";
        }
    }
}
