package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.PluginConfig;
import io.quarkus.arc.Unremovable;
import io.quarkus.test.QuarkusUnitTest;

class PluginConfigOutsidePluginsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Stray.class))
            .assertException(failure -> assertThat(failure).hasStackTraceContaining(
                    "PluginConfig is injected outside of any plugin: "));

    @Test
    void buildIsRefused() {
        Assertions.fail("the application must not be built");
    }

    @Singleton
    @Unremovable
    static class Stray {

        @Inject
        PluginConfig config;
    }
}
