package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Posts to the broker and to an endpoint written by hand in turn, and relates each two neighbouring measurements. */
final class PostPairs {

    private final int connections;
    private final Posting ours;
    private final Posting theirs;
    private final Runnable beforeEach;
    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> peerRates = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> peerCosts = new ArrayList<>();

    /**
     * @param connections senders that wait at the same time
     * @param path of the peer
     * @param beforeEach what is done before each measurement, and before each warm-up
     */
    PostPairs(int connections, String body, String path, Runnable beforeEach) {
        this.connections = connections;
        this.ours = new Posting("/rpc/send", body);
        this.theirs = new Posting(path, body);
        this.beforeEach = beforeEach;
    }

    PostPairs measure(Application broker, Application peer, Cores cores, Effort effort) {
        for (int start = 0; start < effort.starts(); start++) {
            try (Server subject = Server.start(broker, cores.server(), "/"); Server other = Server.start(peer, cores.server(), "/")) {
                for (int i = 0; i < effort.warmUps(); i++) {
                    post(subject, ours, cores, effort.warmUpSeconds());
                    post(other, theirs, cores, effort.warmUpSeconds());
                }
                for (int pair = 0; pair < effort.pairs(); pair++) {
                    boolean oursFirst = (pair + start) % 2 == 0;
                    Load first = post(oursFirst, subject, other, cores, effort);
                    Load second = post(!oursFirst, subject, other, cores, effort);
                    add(oursFirst ? first : second, oursFirst ? second : first);
                }
            }
        }
        return this;
    }

    private Load post(boolean toBroker, Server subject, Server other, Cores cores, Effort effort) {
        return toBroker ? post(subject, ours, cores, effort.seconds()) : post(other, theirs, cores, effort.seconds());
    }

    private Load post(Server server, Posting posting, Cores cores, int seconds) {
        beforeEach.run();
        return Load.post(server, cores.load(), connections, posting, seconds);
    }

    private void add(Load subject, Load other) {
        throughput.add(subject.requestsPerSecond() / other.requestsPerSecond());
        rates.add(subject.requestsPerSecond());
        peerRates.add(other.requestsPerSecond());
        costs.add(subject.cpuMicros());
        peerCosts.add(other.cpuMicros());
    }

    void row(Table table, String kind, String goal) {
        table.row(kind, goal, new Series(throughput).text(2), new Series(rates).text(0), new Series(peerRates).text(0),
                new Series(costs).text(1), new Series(peerCosts).text(1));
    }

    static Table table() {
        return new Table("", "goal", "throughput, ratio", "broker, requests/s", "by hand, requests/s",
                "broker, CPU µs per request", "by hand, CPU µs per request");
    }

    /** What the broker keeps, and for how long: short, so that what was sent does not pile up. */
    static Map<String, String> settings(String store) {
        return Map.of("PLUGINS__RPC__STORE", store, "PLUGINS__RPC__DELIVERY__REQUEST_TTL", "1s",
                "PLUGINS__RPC__DELIVERY__RESULT_TTL", "1s");
    }
}
