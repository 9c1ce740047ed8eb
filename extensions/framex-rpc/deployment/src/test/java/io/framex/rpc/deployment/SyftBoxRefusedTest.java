package io.framex.rpc.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A broker does not start without the folder of SyftBox that it is given, or with a sender that is no name of a folder. */
class SyftBoxRefusedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.datasites", "/none/datasites")
            .overrideRuntimeConfigKey("framex.plugins.rpc.syftbox.email", "../alice@example.com")
            .assertException(failure -> RefusedSettings.in(failure)
                        .hasMessageContaining("\"plugins.rpc.syftbox.datasites\" is no folder: /none/datasites")
                        .hasMessageContaining("\"plugins.rpc.syftbox.email\" is no address: ../alice@example.com"));

    @Test
    void neverRuns() {
        fail("the application started");
    }
}
