package io.framex.rpc.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Keys that no request could carry, and names of keys that do not exist, stop the start, all of them told at once. */
class UnknownNamedKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.auth.keys.billing.value", "billing-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.admin_keys", "@biling")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.invoices.keys", "Bearer secret-key")
            .assertException(failure -> RefusedSettings.in(failure)
                        .hasMessageContaining("\"plugins.rpc.admin_keys\" refers to \"@biling\", which is not below "
                                + "\"auth.keys\"; the named keys are billing")
                        .hasMessageContaining("\"plugins.rpc.apps.invoices.keys[0]\" must be the key alone, without \"Bearer\"")
                        .hasMessageNotContaining("secret-key"));

    @Test
    void neverRuns() {
        fail("the application started");
    }
}
