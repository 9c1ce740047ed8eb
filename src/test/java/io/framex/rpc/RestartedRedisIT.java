package io.framex.rpc;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.RedisServer;

/** The store {@code redis}, whose server has {@code appendonly yes} and {@code appendfsync always}. */
@EnabledIf("io.framex.rpc.store.RedisServer#isThere")
class RestartedRedisIT extends RestartedStore {

    @TempDir
    Path data;

    private RedisServer redis;

    @BeforeEach
    void startRedis() throws Exception {
        redis = RedisServer.durable(data);
    }

    @AfterEach
    void stopRedis() throws Exception {
        redis.close();
    }

    @Override
    String store() {
        return "store = \"redis\"\nredis.port = " + redis.port();
    }

    @Override
    void stop() throws Exception {
        redis.stop();
    }

    @Override
    void kill() throws Exception {
        redis.kill();
    }

    @Override
    void start() throws Exception {
        redis.start();
    }
}
