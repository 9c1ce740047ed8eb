package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.config.PostgresqlConfig;
import io.framex.rpc.store.postgresql.PostgresqlStorage;
import io.framex.rpc.store.shared.SharedStore;
import io.vertx.core.Vertx;

class PostgresqlStoreTest extends SharedStoreContract {

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static PostgresqlServer server;
    private static int tests;

    private final String schema = "test" + ++tests;

    @BeforeAll
    static void startServer() throws Exception {
        Assumptions.assumeTrue(PostgresqlServer.isThere(), "PostgreSQL is not installed");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = PostgresqlServer.start(folder);
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            server.close();
        }
    }

    @Override
    RequestStore create(DeliveryRules rules, StoreLimits limits) {
        return create(rules, limits, Map.of());
    }

    private RequestStore create(DeliveryRules rules, StoreLimits limits, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("port", String.valueOf(server.port()), "password",
                PostgresqlServer.PASSWORD, "schema", schema, "timeout", "5s"));
        settings.putAll(more);
        return new SharedStore(new PostgresqlStorage(vertx, SettingsOf.type(PostgresqlConfig.class, settings), limits),
                new Transitions(rules), Clock.systemUTC());
    }

    @Override
    void kill() throws Exception {
        server.kill();
    }

    @Override
    void start() throws Exception {
        server.start();
    }

    @Override
    void freeze() throws Exception {
        server.signal("STOP");
    }

    @Override
    void thaw() throws Exception {
        server.signal("CONT");
    }

    @Test
    void brokersThatStartAtTheSameTimeMakeTheTablesOnce() throws Exception {
        IntStream.range(0, 6).parallel().forEach(one -> {
            RequestStore broker = create(RULES, LIMITS);
            broker.open(new Events());
            broker.close();
        });
        assertThat(server.query("SELECT version FROM " + schema + ".version")).isEqualTo("1");
    }

    @Test
    void tablesOfALaterVersionAreLeftAlone() throws Exception {
        open();
        server.query("UPDATE " + schema + ".version SET version = 99");
        assertThatThrownBy(() -> create(RULES, LIMITS).open(new Events())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later version");
    }

    @Test
    void nothingIsLeftOfWhatIsForgotten() throws Exception {
        open(new DeliveryRules(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(20)),
                LIMITS);
        accept("a", "app");
        accept("b", "app");
        get(store.settle("a", lease("app").state().lease(), new Outcome.Completed(json("1"))));
        get(store.settle("b", lease("app").state().lease(), new Outcome.Retry("down", true)));
        Awaitility.await().until(() -> server.query("SELECT count(*) FROM " + schema + ".requests").equals("0"));
    }

    @Test
    void charactersThatATextOfTheDatabaseCannotHold() {
        open();
        accept("a", "app");
        String lease = lease("app").state().lease();
        assertThat(get(store.settle("a", "\0", new Outcome.Failed("no")))).isEqualTo(Settlement.STALE);
        assertThat(get(store.find("\0"))).isEmpty();
        assertThat(get(store.settle("a", lease, new Outcome.Failed("no\0")))).isEqualTo(Settlement.RECORDED);
        assertThat(state("a").error()).isEqualTo("no\0");
    }

    @Test
    void aDatabaseThatCannotBeUsedStopsTheStart() {
        assertThatThrownBy(() -> create(RULES, LIMITS, Map.of("password", "wrong")).open(events))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("127.0.0.1:" + server.port())
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> create(RULES, LIMITS, Map.of("schema", "x\"; DROP")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("plugins.rpc.postgresql.schema");
    }
}
