package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Remote;
import io.quarkus.test.QuarkusUnitTest;

class RemoteBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Plain.class),
            "[FX-PLUGIN-052] @Remote on a method of", "RemoteBeanTest$Plain, which is not a bean");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    public static class Plain {
        @Remote
        public String run() {
            return "";
        }
    }
}
