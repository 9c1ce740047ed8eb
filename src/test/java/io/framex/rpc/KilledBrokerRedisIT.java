package io.framex.rpc;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.RedisServer;

/** The store {@code redis}. */
class KilledBrokerRedisIT extends KilledBroker {

    @TempDir
    static Path data;

    private static RedisServer redis;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(RedisServer.isThere(), "redis-server is not installed");
        redis = RedisServer.durable(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    String store() {
        return "store = \"redis\"\nredis.port = " + redis.port();
    }
}
