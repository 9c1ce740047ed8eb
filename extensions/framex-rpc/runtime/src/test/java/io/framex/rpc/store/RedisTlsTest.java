package io.framex.rpc.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.store.redis.RedisStorage;
import io.framex.rpc.store.shared.SharedStorage;

/** The store {@code redis}. */
@EnabledIf("io.framex.rpc.store.RedisServer#isThere")
class RedisTlsTest extends TlsContract {

    @TempDir
    static Path folder;

    private static RedisServer redis;

    @BeforeAll
    static void startRedis() throws Exception {
        redis = RedisServer.overTls(folder, authority.certify("redis"));
    }

    @AfterAll
    static void stopRedis() throws Exception {
        redis.close();
    }

    @Override
    SharedStorage storage(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("port", String.valueOf(port()));
        all.put("timeout", "2s");
        return new RedisStorage(vertx, SettingsOf.type(RedisConfig.class, all), RequestStoreContract.LIMITS);
    }

    @Override
    int port() {
        return redis.port();
    }

    @Override
    String told(String why) {
        return why;
    }
}
