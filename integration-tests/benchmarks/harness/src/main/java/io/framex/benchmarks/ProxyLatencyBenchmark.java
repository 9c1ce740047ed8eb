package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.framex.benchmarks.paced.PacedLoader;
import io.framex.benchmarks.paced.PacedLoader.Target;
import io.framex.benchmarks.paced.Percentiles;

/** How much longer answers take through the proxy and through others than without any, at half of the proxy's full load. */
final class ProxyLatencyBenchmark implements Benchmark {

    private static final int ROUTES = 10;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 2;
    private static final int WARM_UPS = 3;
    private static final int WARM_UP_SECONDS = 12;
    private static final int PACED_WARM_UP_SECONDS = 10;
    private static final int PACED_WARM_UPS_AT_MOST = 12;
    private static final double COMPILED_SECONDS = 0.05;

    private final String kind;
    private final Function<ProxyPeers, Optional<Application>> subject;

    private ProxyLatencyBenchmark(String kind, Function<ProxyPeers, Optional<Application>> subject) {
        this.kind = kind;
        this.subject = subject;
    }

    static ProxyLatencyBenchmark jvm() {
        return new ProxyLatencyBenchmark("jvm", peers -> Optional.of(peers.framex()));
    }

    static ProxyLatencyBenchmark ofBinary() {
        return new ProxyLatencyBenchmark("native", ProxyPeers::framexNative);
    }

    @Override
    public String name() {
        return "proxy-latency-" + kind;
    }

    @Override
    public String title() {
        return "Time that the proxy adds at half load, beside nginx: " + kind;
    }

    @Override
    public String run(Setting setting) {
        ProxiedDocument document = ProxiedDocument.write(ROUTES);
        String path = document.path();
        try (Server origin = Server.start(Nginx.origin(document.file()), setting.cores().load(), path)) {
            ProxyPeers peers = new ProxyPeers(setting, origin.port());
            Optional<Application> application = subject.apply(peers);
            if (application.isEmpty()) {
                return "There is no native binary.\n";
            }
            try (Server ours = Server.start(application.get(), setting.cores().server(), path);
                    Server nginx = Server.start(peers.nginx(), setting.cores().server(), path);
                    PacedLoader loader = new PacedLoader(command -> Cores.pin(setting.cores().load(), command))) {
                for (int i = 0; i < WARM_UPS; i++) {
                    Load.warmUp(ours, setting.cores().load(), path, WARM_UP_SECONDS);
                }
                double rate = Math.rint(Load.measure(ours, setting.cores().load(), path, SECONDS).requestsPerSecond() / 2);
                Target framex = new Target(ours.port(), ours.pid(), origin.pid());
                awaitCompilers(ours, () -> loader.measure(List.of(framex), path, rate, PACED_WARM_UP_SECONDS));
                List<Target> targets = List.of(new Target(origin.port(), origin.pid()),
                        new Target(nginx.port(), nginx.pid(), origin.pid()), framex);
                List<List<Percentiles>> rounds = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    rounds.add(loader.measure(targets, path, rate, SECONDS));
                }
                return table(rate, rounds);
            }
        }
    }

    /** Compilers that share the core with the requests hold them up; what they do for the first minutes does not count. */
    private static void awaitCompilers(Server server, Runnable load) {
        double spent = COMPILED_SECONDS;
        for (int i = 0; i < PACED_WARM_UPS_AT_MOST && spent >= COMPILED_SECONDS; i++) {
            double before = server.statistics().compilerSeconds();
            load.run();
            spent = server.statistics().compilerSeconds() - before;
        }
    }

    private String table(double rate, List<List<Percentiles>> rounds) {
        Table table = new Table("", "requests/s", "direct, µs", "nginx adds, µs", "FrameX adds, µs", "ratio");
        for (int part = 0; part < Percentiles.PARTS.size(); part++) {
            List<Double> direct = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (List<Percentiles> round : rounds) {
                double alone = round.get(0).micros().get(part);
                direct.add(alone);
                theirs.add(round.get(1).micros().get(part) - alone);
                ours.add(round.get(2).micros().get(part) - alone);
                ratios.add(ours.get(ours.size() - 1) / theirs.get(theirs.size() - 1));
            }
            String hundredths = String.valueOf(Percentiles.PARTS.get(part) * 100).replace(".0", "");
            table.row(kind + ", " + hundredths + " of 100", String.valueOf((long) rate),
                    new Series(direct).text(0), new Series(theirs).text(0), new Series(ours).text(0), new Series(ratios).text(2));
        }
        int leftOut = rounds.stream().flatMap(List::stream).mapToInt(Percentiles::leftOut).sum();
        return table + "\n" + leftOut + " windows were repeated since other processes ran.\n";
    }
}
