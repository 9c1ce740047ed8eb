package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The memory that both instances take while calls with large arguments are under way. */
final class FunctionsMemoryBenchmark implements Benchmark {

    private static final int ARGUMENT_BYTES = 1_000_000;
    private static final int SECONDS = 5;

    @Override
    public String name() {
        return "remote-functions-memory";
    }

    @Override
    public String title() {
        return "Remote functions: resident memory with arguments of 1 MB, native";
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("calls under way", "callee idle, MB", "callee at most, MB", "above, per MB under way",
                "caller at most, MB");
        Optional<Path> binary = setting.binary("services");
        if (binary.isPresent()) {
            Callers callers = Callers.framex(List.of(binary.get().toString()), Map.of());
            for (int concurrency : List.of(1, 8, 32)) {
                measure(table, callers, setting.cores(), concurrency);
            }
        }
        return table.toString();
    }

    private static void measure(Table table, Callers callers, Cores cores, int concurrency) {
        try (CallPair pair = CallPair.start(callers, cores)) {
            double idle = pair.calleeStatistics().residentMegabytes();
            pair.measure(Call.of(concurrency, ARGUMENT_BYTES), SECONDS);
            double most = pair.calleeStatistics().highestMegabytes();
            table.row(String.valueOf(concurrency), String.format("%.0f", idle), String.format("%.0f", most),
                    String.format("%.1f", (most - idle) * 1e6 / (concurrency * (double) ARGUMENT_BYTES)),
                    String.format("%.0f", pair.callerStatistics().highestMegabytes()));
        }
    }
}
