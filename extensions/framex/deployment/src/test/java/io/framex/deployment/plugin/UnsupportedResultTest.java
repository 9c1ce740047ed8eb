package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

class UnsupportedResultTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Odd.class),
            "[FX-PLUGIN-011] Result has type Thread, which has no JSON form",
            "Result has type Stream",
            "Result type Uni<Multi<String>> is not supported",
            "Result type Uni has no type argument");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "odd")
    public static class Odd {
        @OnRequest("/thread")
        public Thread thread() {
            return null;
        }

        @OnRequest("/stream")
        public Stream<String> stream() {
            return null;
        }

        @OnRequest("/nested")
        public Uni<Multi<String>> nested() {
            return null;
        }

        @OnRequest("/raw")
        @SuppressWarnings("rawtypes")
        public Uni raw() {
            return null;
        }
    }
}
