package io.framex.deployment.plugin;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.Plugin;
import io.quarkus.test.QuarkusUnitTest;

class InvalidLimitTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = InvalidApplication.of(InvalidApplication.classes(Limited.class),
            "[FX-PLUGIN-018] maxOngoingRequests of plugin \"limited\" is -1");

    @Test
    void reportsIt() {
        fail("the application was built");
    }

    @Plugin(name = "limited", maxOngoingRequests = -1)
    public static class Limited {
    }
}
