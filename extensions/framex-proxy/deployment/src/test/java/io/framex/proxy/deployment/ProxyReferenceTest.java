package io.framex.proxy.deployment;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.framex.deployment.config.reference.PluginReference;
import io.framex.proxy.config.ProxyConfig;

class ProxyReferenceTest {

    @Test
    void everySettingIsDescribedInTheReference() throws IOException {
        PluginReference.check(ProxyReferenceTest.class, Path.of("..", "..", ".."), "proxy", ProxyConfig.class);
    }
}
