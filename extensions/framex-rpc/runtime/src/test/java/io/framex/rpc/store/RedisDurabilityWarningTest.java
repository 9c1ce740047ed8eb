package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.store.redis.RedisStorage;
import io.framex.rpc.store.shared.SharedStore;
import io.vertx.core.Vertx;

/** Whoever runs a Redis that may lose accepted requests is told so. */
@EnabledIf("io.framex.rpc.store.RedisServer#isThere")
class RedisDurabilityWarningTest {

    @TempDir
    Path folder;

    private final Logger logger = Logger.getLogger("io.framex.rpc");
    private final List<String> warnings = new ArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(record instanceof org.jboss.logmanager.ExtLogRecord ext ? ext.getFormattedMessage()
                        : record.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is held
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void start(Map<String, String> settings, String... options) throws Exception {
        try (RedisServer redis = RedisServer.with(folder, options)) {
            Map<String, String> all = new HashMap<>(settings);
            all.put("port", String.valueOf(redis.port()));
            RequestStore store = new SharedStore(new RedisStorage(vertx, SettingsOf.type(RedisConfig.class, all),
                    RequestStoreContract.LIMITS), new Transitions(RequestStoreContract.RULES), Clock.systemUTC());
            store.open(new RequestStoreContract.Events());
            store.close();
        }
    }

    @Test
    void withoutAppendOnlyFile() throws Exception {
        start(Map.of());
        assertThat(warnings).singleElement().asString().contains("may be lost", "appendonly yes");
    }

    @Test
    void withAConfirmationEachSecond() throws Exception {
        start(Map.of(), "--appendonly", "yes");
        assertThat(warnings).singleElement().asString().contains("may be lost", "appendfsync everysec");
    }

    @Test
    void withEviction() throws Exception {
        start(Map.of(), "--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "allkeys-lru");
        assertThat(warnings).singleElement().asString().contains("allkeys-lru");
    }

    @Test
    void withAUserWhoMayNotAsk() throws Exception {
        start(Map.of("user", "rpc", "password", "sesame"), "--user", "rpc", "on", ">sesame", "~*", "&*",
                "+@all", "-config");
        assertThat(warnings).singleElement().asString().contains("cannot be told", "CONFIG GET", "NOPERM");
    }

    @Test
    void andNobodyWhereNothingIsLost() throws Exception {
        start(Map.of(), "--appendonly", "yes", "--appendfsync", "always");
        assertThat(warnings).isEmpty();
    }
}
