package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.acme.gauge.GaugePlugin;
import org.acme.gauge.GaugeSettings;
import io.quarkus.test.QuarkusUnitTest;

class InvalidPluginSettingsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(GaugePlugin.class, GaugeSettings.class))
            .overrideConfigKey("framex.load_plugins", "gauge")
            .overrideConfigKey("framex.plugins.gauge.limt", "1")
            .overrideConfigKey("framex.plugins.gauge.limit", "much")
            .assertException(failure -> assertThat(failure.getMessage().lines()).containsExactly(
                    "application.properties: \"plugins.gauge.limit\" must be an integer, not \"much\"",
                    "application.properties: unknown key \"plugins.gauge.limt\"; did you mean \"plugins.gauge.limit\"?",
                    "plugin gauge: \"plugins.gauge.token\" is missing; set it in config.toml or as PLUGINS__GAUGE__TOKEN"));

    @Test
    void startIsRefused() {
        Assertions.fail("the application must not start");
    }
}
