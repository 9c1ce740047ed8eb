package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The RPC broker with the store {@code redis} beside an endpoint, written by hand, that issues the same commands. Redis runs
 * beside the load, and is emptied before each measurement, so that nothing but what is accepted is measured.
 */
final class BrokerRedisBenchmark implements Benchmark {

    static final String BODY = """
            {"app_name": "nobody", "func_name": "work", "destination": "bob@example.com", \
            "params": {"text": "The quick brown fox jumps over the lazy dog", "number": 41}}""";
    private static final String GOAL = "0.8";
    private static final String[] HEAP = { "-Xms512m", "-Xmx512m" };
    private static final int SENDERS = 32;
    /** So that the confirmations of the disk are shared. */
    private static final int DURABLE_SENDERS = 128;
    private static final Effort JVM = new Effort(1, 2, 10, 6, 2);
    private static final Effort NATIVE = new Effort(1, 1, 3, 6, 2);

    @Override
    public String name() {
        return "broker-send-redis";
    }

    @Override
    public String title() {
        return "RPC broker: non-blocking send to the store redis, beside an endpoint that issues the same commands";
    }

    @Override
    public String run(Setting setting) {
        Table table = PostPairs.table();
        measure(table, "", setting, SENDERS, List.of());
        measure(table, ", with appendfsync always", setting, DURABLE_SENDERS, RedisServer.DURABLE);
        return table.toString();
    }

    private static void measure(Table table, String kind, Setting setting, int senders, List<String> options) {
        try (RedisServer redis = RedisServer.start(setting.cores().load(), options)) {
            pairs(redis, senders).measure(broker(Application.jvm(setting.jar("services"), HEAP), redis),
                    plain(Application.jvm(setting.jar("plain-services"), HEAP), redis), setting.cores(), JVM)
                    .row(table, "JVM" + kind, GOAL);
            Optional<Path> broker = setting.binary("services");
            Optional<Path> plain = setting.binary("plain-services");
            if (broker.isPresent() && plain.isPresent()) {
                pairs(redis, senders).measure(broker(List.of(broker.get().toString()), redis),
                        plain(List.of(plain.get().toString()), redis), setting.cores(), NATIVE)
                        .row(table, "native" + kind, GOAL);
            }
        }
    }

    private static PostPairs pairs(RedisServer redis, int senders) {
        return new PostPairs(senders, BODY, "/redis", redis::clear);
    }

    /** The broker, with more room than is measured. */
    static Application broker(List<String> launch, RedisServer redis) {
        return Application.framex("FrameX", launch, "--load-builtin-plugins", "rpc", "--load-plugins", "services")
                .with(Map.of("PLUGINS__RPC__STORE", "redis", "PLUGINS__RPC__REDIS__PORT", String.valueOf(redis.port()),
                        "PLUGINS__RPC__MAX_REQUESTS", "100000000", "PLUGINS__RPC__MAX_QUEUE", "100000000",
                        "PLUGINS__RPC__MAX_STORED_BYTES", "1T"));
    }

    /** The endpoint by hand. */
    static Application plain(List<String> launch, RedisServer redis) {
        return Application.plain("plain Quarkus", launch)
                .with(Map.of("QUARKUS_REDIS_HOSTS", "redis://127.0.0.1:" + redis.port()));
    }
}
