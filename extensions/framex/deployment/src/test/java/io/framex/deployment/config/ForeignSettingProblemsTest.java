package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.runtime.config.InvalidSettingsException;
import io.quarkus.test.QuarkusUnitTest;

class ForeignSettingProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("framex.server.hots", "x")
            .overrideConfigKey("framex.server.port", "70000")
            .overrideConfigKey("quarkus.http.port", "8081")
            .overrideConfigKey("framex.server.engine", "nats")
            .assertException(failure -> {
                Throwable root = failure;
                while (root.getCause() != null) {
                    root = root.getCause();
                }
                assertThat(root.getClass().getName()).isEqualTo(InvalidSettingsException.class.getName());
                // The test writes the file itself, in an order that differs between JDKs.
                assertThat(root.getMessage().replaceAll("properties:\\d+:", "properties:N:").lines()).containsExactlyInAnyOrder(
                        "application.properties:N: unknown key \"server.hots\"; did you mean \"server.host\"?",
                        "application.properties:N: \"server.port\" must be an integer between 0 and 65535, not \"70000\"",
                        "application.properties: \"server.port\" stands beside a different \"quarkus.http.port\", which is"
                                + " the same setting; keep one of them",
                        "application.properties: the engine \"nats\" is not compiled in; there is local. Add the extension"
                                + " framex-nats to the build");
            });

    @Test
    void startIsRefused() {
        Assertions.fail("the application must not start");
    }
}
