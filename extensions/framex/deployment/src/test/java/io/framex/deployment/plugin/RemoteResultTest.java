package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Remote;
import io.smallrye.mutiny.Multi;
import io.quarkus.test.QuarkusUnitTest;

class RemoteResultTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Worker.class),
            "[FX-PLUGIN-053] @Remote method stream returns Multi<String>", "[FX-PLUGIN-053] @Remote method generic is generic",
            "[FX-PLUGIN-010] Parameter \"input\" has type InputStream, which has no JSON form",
            "[FX-PLUGIN-011] Result has type Thread, which has no JSON form");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @jakarta.inject.Singleton
    public static class Worker {
        @Remote
        public Multi<String> stream() {
            return Multi.createFrom().empty();
        }

        @Remote
        public <T> T generic(T value) {
            return value;
        }

        @Remote
        public int read(java.io.InputStream input) {
            return 0;
        }

        @Remote
        static Thread current() {
            return Thread.currentThread();
        }
    }
}
