package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.store.redis.RedisStorage;
import io.framex.rpc.store.shared.SharedStore;
import io.vertx.core.Vertx;

class RedisStoreTest extends SharedStoreContract {

    @TempDir
    static Path folder;

    static Vertx vertx;
    static RedisServer redis;
    private static int tests;

    private final String prefix = "test" + ++tests + ":";

    @BeforeAll
    static void startRedis() throws Exception {
        Assumptions.assumeTrue(RedisServer.isThere(), "redis-server is not installed");
        redis = RedisServer.durable(folder, "--requirepass", "sesame");
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopRedis() throws Exception {
        if (redis != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            redis.close();
        }
    }

    @Override
    RequestStore create(DeliveryRules rules, StoreLimits limits) {
        return create(rules, limits, Map.of());
    }

    private RequestStore create(DeliveryRules rules, StoreLimits limits, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("port", String.valueOf(redis.port()), "password", "sesame", "prefix",
                prefix, "timeout", "500ms"));
        settings.putAll(more);
        return new SharedStore(new RedisStorage(vertx, SettingsOf.type(RedisConfig.class, settings), limits),
                new Transitions(rules), Clock.systemUTC());
    }

    /** Asks Redis itself, as an operator would. */
    private static String command(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(redis.port()), "-a", "sesame",
                    "--no-auth-warning"));
            command.addAll(List.of(words));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> keys() {
        return command("KEYS", prefix + "*").lines().toList();
    }

    @Override
    void kill() throws Exception {
        redis.kill();
    }

    @Override
    void start() throws Exception {
        redis.start();
    }

    @Override
    void freeze() throws Exception {
        redis.signal("STOP");
    }

    @Override
    void thaw() throws Exception {
        redis.signal("CONT");
    }

    @Test
    void aRedisThatHasForgottenTheScriptsIsTold() {
        open();
        accept("a", "app");
        command("SCRIPT", "FLUSH");
        accept("b", "app");
        assertThat(get(store.lease("app", 10, LONG))).hasSize(2);
    }

    @Test
    void withoutMemoryNothingIsAcceptedAndAnswersAreRecorded() {
        open();
        accept("a", "app");
        String lease = lease("app").state().lease();
        command("CONFIG", "SET", "maxmemory", "1");
        try {
            assertThat(get(store.accept(submission("b", "app", 60_000)))).isInstanceOf(Admission.Refused.class);
            assertThat(get(store.settle("a", lease, new Outcome.Completed(json("1"))))).isEqualTo(Settlement.RECORDED);
        } finally {
            command("CONFIG", "SET", "maxmemory", "0");
        }
        accept("b", "app");
    }

    @Test
    void nothingIsLeftOfWhatIsForgotten() {
        open(new DeliveryRules(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20)),
                LIMITS);
        for (String id : List.of("a", "b", "c", "d")) {
            accept(id, "app");
        }
        get(store.settle("a", lease("app").state().lease(), new Outcome.Completed(json("1"))));
        get(store.settle("b", lease("app").state().lease(), new Outcome.Retry("down", true)));
        get(store.cancel("c"));
        get(store.settle("d", lease("app").state().lease(), new Outcome.Failed("no")));
        Awaitility.await().untilAsserted(() -> assertThat(keys()).containsExactlyInAnyOrder(prefix + "seq", prefix + "bytes"));
        assertThat(command("GET", prefix + "bytes")).isEqualTo("0");
    }

    @Test
    void aRedisThatCannotBeUsedStopsTheStart() {
        assertThatThrownBy(() -> create(RULES, LIMITS, Map.of("password", "wrong")).open(events))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("127.0.0.1:" + redis.port())
                .hasMessageNotContaining("wrong").hasMessageContaining("WRONGPASS");
        assertThatThrownBy(() -> create(RULES, LIMITS, Map.of("port", "1")).open(events))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("127.0.0.1:1");
    }
}
