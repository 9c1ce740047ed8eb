package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The RPC broker beside an endpoint, written by hand, that takes the same body. */
final class BrokerBenchmark implements Benchmark {

    private static final String NON_BLOCKING = """
            {"app_name": "nobody", "func_name": "work", "destination": "bob@example.com", \
            "params": {"text": "The quick brown fox jumps over the lazy dog", "number": 41}}""";
    private static final String BLOCKING = """
            {"app_name": "services", "func_name": "work", "destination": "bob@example.com", \
            "params": {"text": "The quick brown fox jumps over the lazy dog", "number": 41}, "blocking": true}""";
    private static final String[] HEAP = { "-Xms512m", "-Xmx512m" };
    private static final int SENDERS = 32;
    /** So that the confirmations of the disk are shared. */
    private static final int DURABLE_SENDERS = 128;
    private static final Effort JVM = new Effort(1, 2, 10, 6, 2);
    private static final Effort NATIVE = new Effort(1, 1, 3, 6, 2);

    private final String store;

    /**
     * @param store {@code memory}, {@code local} or {@code file}
     */
    BrokerBenchmark(String store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "broker-send-" + store;
    }

    @Override
    public String title() {
        return switch (store) {
            case "memory" -> "RPC broker: non-blocking send to the memory store";
            case "local" -> "RPC broker: blocking send to a function of a plugin";
            default -> "RPC broker: non-blocking send to the embedded durable store, beside a log with the same batches";
        };
    }

    @Override
    public String run(Setting setting) {
        Table table = PostPairs.table();
        pairs().measure(broker(Application.jvm(setting.jar("services"), HEAP)), plain(Application
                .jvm(setting.jar("plain-services"), HEAP)), setting.cores(), JVM).row(table, "JVM", goal());
        Optional<Path> broker = setting.binary("services");
        Optional<Path> plain = setting.binary("plain-services");
        if (broker.isPresent() && plain.isPresent()) {
            pairs().measure(broker(List.of(broker.get().toString())), plain(List.of(plain.get().toString())), setting.cores(),
                    NATIVE).row(table, "native", goal());
        }
        return table.toString();
    }

    private String goal() {
        return switch (store) {
            case "memory" -> "0.7";
            case "local" -> "0.6";
            default -> "0.5";
        };
    }

    private PostPairs pairs() {
        return new PostPairs(store.equals("file") ? DURABLE_SENDERS : SENDERS, store.equals("local") ? BLOCKING : NON_BLOCKING,
                "/" + store, () -> {
        });
    }

    private Application broker(List<String> launch) {
        return Application.framex("FrameX", launch, "--load-builtin-plugins", "rpc", "--load-plugins", "services")
                .with(PostPairs.settings(store.equals("file") ? "embedded" : "memory"));
    }

    private static Application plain(List<String> launch) {
        return Application.plain("plain Quarkus", launch);
    }
}
