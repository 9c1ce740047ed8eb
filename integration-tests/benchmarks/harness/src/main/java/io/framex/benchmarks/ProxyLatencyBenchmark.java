package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import io.framex.benchmarks.PacedLoader.Latency;

/** How much longer answers take through the proxy and through nginx than without either, at half of the proxy's full load. */
final class ProxyLatencyBenchmark implements Benchmark {

    private static final int ROUTES = 10;
    private static final int ROUNDS = 6;
    private static final int SECONDS = 3;
    private static final int WARM_UPS = 3;
    private static final int WARM_UP_SECONDS = 10;

    @Override
    public String name() {
        return "proxy-latency";
    }

    @Override
    public String title() {
        return "Time that the proxy adds at half load, beside nginx";
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("", "requests/s", "direct, µs", "nginx adds, µs", "FrameX adds, µs", "ratio");
        ProxiedDocument document = ProxiedDocument.write(ROUTES);
        try (Server origin = Server.start(Nginx.origin(document.file()), setting.cores().load(), document.path());
                PacedLoader loader = new PacedLoader(setting.cores().load())) {
            ProxyPeers peers = new ProxyPeers(setting, origin.port());
            Rounds rounds = new Rounds(setting, loader, origin, document.path());
            rounds.add(table, "JVM", Optional.of(peers.framex()), peers.nginx());
            rounds.add(table, "native", peers.framexNative(), peers.nginx());
        }
        return table.toString();
    }

    private record Rounds(Setting setting, PacedLoader loader, Server origin, String path) {

        void add(Table table, String kind, Optional<Application> subject, Application peer) {
            if (subject.isEmpty()) {
                return;
            }
            try (Server ours = Server.start(subject.get(), setting.cores().server(), path);
                    Server nginx = Server.start(peer, setting.cores().server(), path)) {
                for (int i = 0; i < WARM_UPS; i++) {
                    Load.warmUp(ours, setting.cores().load(), path, WARM_UP_SECONDS);
                }
                double rate = Math.rint(Load.measure(ours, setting.cores().load(), path, SECONDS).requestsPerSecond() / 2);
                loader.measure(ours, path, rate, SECONDS);
                List<Latency> direct = new ArrayList<>();
                List<Latency> theirs = new ArrayList<>();
                List<Latency> added = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    boolean oursFirst = round % 2 == 0;
                    Latency alone = loader.measure(origin, path, rate, SECONDS);
                    Latency first = loader.measure(oursFirst ? ours : nginx, path, rate, SECONDS).above(alone);
                    Latency second = loader.measure(oursFirst ? nginx : ours, path, rate, SECONDS).above(alone);
                    direct.add(alone);
                    added.add(oursFirst ? first : second);
                    theirs.add(oursFirst ? second : first);
                }
                row(table, kind + ", median", rate, Latency::median, List.of(direct, theirs, added));
                row(table, kind + ", 99 of 100", rate, Latency::most, List.of(direct, theirs, added));
            }
        }

        private static void row(Table table, String kind, double rate, ToDoubleFunction<Latency> part,
                List<List<Latency>> measured) {
            List<Double> direct = measured.get(0).stream().map(part::applyAsDouble).toList();
            List<Double> theirs = measured.get(1).stream().map(part::applyAsDouble).toList();
            List<Double> ours = measured.get(2).stream().map(part::applyAsDouble).toList();
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i) / theirs.get(i));
            }
            table.row(kind, String.valueOf((long) rate), new Series(direct).text(0), new Series(theirs).text(0),
                    new Series(ours).text(0), new Series(ratios).text(2));
        }
    }
}
