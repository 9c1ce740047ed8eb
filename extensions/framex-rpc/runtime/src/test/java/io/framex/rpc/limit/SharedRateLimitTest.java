package io.framex.rpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.RedisServer;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.SettingsOf;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.Target;
import io.framex.rpc.store.Transitions;
import io.framex.rpc.store.redis.RedisStorage;
import io.framex.rpc.store.shared.SharedStore;
import io.vertx.core.Vertx;

/** Several brokers count together what they get, in a Redis that may go away. */
class SharedRateLimitTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final DeliveryRules RULES = new DeliveryRules(5, A_SECOND, A_SECOND, A_SECOND, A_SECOND);

    @TempDir
    Path folder;

    private final List<SharedStore> stores = new ArrayList<>();
    private RedisServer redis;
    private Vertx vertx;

    @BeforeEach
    void startRedis() throws Exception {
        Assumptions.assumeTrue(RedisServer.isThere(), "redis-server is not installed");
        redis = RedisServer.with(folder);
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() throws Exception {
        if (redis != null) {
            stores.forEach(SharedStore::close);
            vertx.close().toCompletionStage().toCompletableFuture().join();
            redis.close();
        }
    }

    private SharedBuckets broker() {
        RedisConfig config = SettingsOf.type(RedisConfig.class, Map.of("port", String.valueOf(redis.port()), "timeout", "2s"));
        SharedStore store = new SharedStore(new RedisStorage(vertx, config, new StoreLimits(10, 1 << 20, 10, 10)),
                new Transitions(RULES), Clock.systemUTC());
        store.open(new StoreListener() {
            @Override
            public String queueOf(Target target) {
                return target.app();
            }

            @Override
            public void available(String queue) {
                // nobody sends
            }

            @Override
            public void settled(RequestRecord request) {
                // nobody sends
            }
        });
        stores.add(store);
        return store.buckets().orElseThrow();
    }

    private RateLimit limit(SharedBuckets buckets, Quota quota, boolean open) {
        return new SharedRateLimit(buckets, quota, Duration.ofMillis(200), new LocalRateLimit(quota, 10), open);
    }

    private static Verdict take(RateLimit limit, String sender) {
        return limit.take(sender).toCompletableFuture().join();
    }

    /** What is left; empty where it was refused. */
    private static Optional<Long> left(RateLimit limit, String sender) {
        return take(limit, sender) instanceof Verdict.Counted counted && counted.admitted() ? Optional.of(counted.left())
                : Optional.empty();
    }

    @Test
    void theBrokersCountTogether() {
        Quota quota = new Quota(0.01, 4);
        RateLimit one = limit(broker(), quota, false);
        RateLimit other = limit(broker(), quota, false);

        assertThat(left(one, "a")).contains(3L);
        assertThat(left(other, "a")).contains(2L);
        assertThat(left(other, "b")).contains(3L);
        assertThat(left(one, "a")).contains(1L);
        assertThat(left(other, "a")).contains(0L);
        assertThat(take(one, "a")).isEqualTo(new Verdict.Counted(false, quota, 0, 100));
    }

    @Test
    void whatOneRequestBringsIsCountedTogetherToo() {
        Quota quota = new Quota(0.01, 4);
        RateLimit one = limit(broker(), quota, false);
        RateLimit other = limit(broker(), quota, false);

        assertThat(left(one, "a")).contains(3L);
        assertThat(takeMore(other, "a", 2)).isEqualTo(new Verdict.Counted(true, quota, 1, 300));
        assertThat(takeMore(one, "a", 2)).as("one is left, two more and the request that brings them are needed")
                .isEqualTo(new Verdict.Counted(false, quota, 1, 200));
        assertThat(left(other, "b")).contains(3L);
        assertThat(takeMore(one, "b", 1000)).isEqualTo(new Verdict.Counted(true, quota, 0, 400));
    }

    private static Verdict takeMore(RateLimit limit, String sender, int more) {
        return limit.takeMore(sender, more).toCompletableFuture().join();
    }

    @Test
    void timeBringsRequestsBack() {
        RateLimit limit = limit(broker(), new Quota(10, 1), false);
        assertThat(left(limit, "a")).contains(0L);
        assertThat(left(limit, "a")).isEmpty();

        Awaitility.await().until(() -> left(limit, "a").isPresent());
    }

    @Test
    void whereRedisHangsNobodyWaitsLongAndNothingPasses() throws Exception {
        RateLimit limit = limit(broker(), new Quota(1000, 1000), false);
        assertThat(left(limit, "a")).contains(999L);
        redis.signal("STOP");

        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertThat(take(limit, "a")).isInstanceOf(Verdict.Unavailable.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        redis.signal("CONT");
        Awaitility.await().until(() -> left(limit, "a").isPresent());
    }

    @Test
    void whereRedisIsGoneEachBrokerCountsItsOwnIfItMay() throws Exception {
        Quota quota = new Quota(0.01, 2);
        RateLimit limit = limit(broker(), quota, true);
        RateLimit closed = limit(broker(), quota, false);
        redis.kill();

        assertThat(left(limit, "a")).contains(1L);
        assertThat(left(limit, "a")).contains(0L);
        assertThat(take(limit, "a")).isEqualTo(new Verdict.Counted(false, quota, 0, 100));
        assertThat(take(closed, "b")).isInstanceOf(Verdict.Unavailable.class);
        redis.start();
        Awaitility.await().until(() -> left(closed, "b").isPresent());
    }

    @Test
    void aRedisWithoutMemoryStopsNobodyFromReplying() throws Exception {
        redis.close();
        redis = RedisServer.with(folder, "--maxmemory", "1");
        RateLimit limit = limit(broker(), new Quota(0.01, 1), false);

        assertThat(left(limit, "a")).contains(0L);
        assertThat(left(limit, "a")).isEmpty();
    }
}
