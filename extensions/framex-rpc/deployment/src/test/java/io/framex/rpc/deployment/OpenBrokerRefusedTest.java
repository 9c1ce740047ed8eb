package io.framex.rpc.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A broker without keys does not start where others can reach it. */
class OpenBrokerRefusedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.server.host", "0.0.0.0")
            .assertException(failure -> RefusedSettings.in(failure).hasMessageContaining("the RPC broker has no keys, so it starts only on a loopback "
                        + "address, and not on 0.0.0.0"));

    @Test
    void neverRuns() {
        fail("the application started");
    }
}
