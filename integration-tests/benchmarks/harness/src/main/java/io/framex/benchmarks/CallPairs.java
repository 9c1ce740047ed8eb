package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Has two pairs of processes call in turn, several times, in changing order, and relates each two neighbouring measurements. */
final class CallPairs {

    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> peerRates = new ArrayList<>();
    private final List<Double> peerCosts = new ArrayList<>();

    static CallPairs measure(Callers subject, Callers peer, Call call, Cores cores, Effort effort) {
        CallPairs pairs = new CallPairs();
        for (int start = 0; start < effort.starts(); start++) {
            try (CallPair ours = CallPair.start(subject, cores); CallPair theirs = CallPair.start(peer, cores)) {
                for (int i = 0; i < effort.warmUps(); i++) {
                    ours.measure(call, effort.warmUpSeconds());
                    theirs.measure(call, effort.warmUpSeconds());
                }
                for (int pair = 0; pair < effort.pairs(); pair++) {
                    boolean oursFirst = (pair + start) % 2 == 0;
                    Load first = (oursFirst ? ours : theirs).measure(call, effort.seconds());
                    Load second = (oursFirst ? theirs : ours).measure(call, effort.seconds());
                    pairs.add(oursFirst ? first : second, oursFirst ? second : first);
                }
            }
        }
        return pairs;
    }

    private void add(Load ours, Load theirs) {
        throughput.add(ours.requestsPerSecond() / theirs.requestsPerSecond());
        cpu.add(ours.cpuMicros() / theirs.cpuMicros());
        rates.add(ours.requestsPerSecond());
        costs.add(ours.cpuMicros());
        peerRates.add(theirs.requestsPerSecond());
        peerCosts.add(theirs.cpuMicros());
    }

    /** Adds a row to a table with the columns of {@link #table}. */
    void row(Table table, String kind, String goal) {
        table.row(kind, goal, new Series(throughput).text(2), new Series(rates).text(0), new Series(peerRates).text(0),
                new Series(costs).text(1), new Series(peerCosts).text(1));
    }

    static Table table() {
        return new Table("", "goal", "throughput, ratio", "FrameX, calls/s", "peer, calls/s", "FrameX, CPU µs per call",
                "peer, CPU µs per call");
    }
}
