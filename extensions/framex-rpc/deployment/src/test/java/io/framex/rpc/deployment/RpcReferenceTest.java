package io.framex.rpc.deployment;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.framex.deployment.config.reference.PluginReference;
import io.framex.rpc.config.RpcConfig;

class RpcReferenceTest {

    @Test
    void everySettingIsDescribedInTheReference() throws IOException {
        PluginReference.check(RpcReferenceTest.class, Path.of("..", "..", ".."), "rpc", RpcConfig.class);
    }
}
