package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What many routes of one document cost: at the start, and for each request. */
final class ProxyRoutesBenchmark implements Benchmark {

    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int STARTS = 5;
    private static final Effort EFFORT = new Effort(1, 2, 8, 6, 2);

    @Override
    public String name() {
        return "proxy-routes";
    }

    @Override
    public String title() {
        return "The proxy with " + MANY + " routes of one document, beside " + FEW;
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("", "start to first 200, " + FEW + ", ms", MANY + ", ms", "difference, ms",
                "throughput, ratio", "CPU per request, ratio");
        ProxiedDocument few = ProxiedDocument.write(FEW);
        ProxiedDocument many = ProxiedDocument.write(MANY);
        try (Server fewOrigin = Server.start(Nginx.origin(few.file()), setting.cores().load(), few.path());
                Server manyOrigin = Server.start(Nginx.origin(many.file()), setting.cores().load(), many.path())) {
            ProxyPeers beforeFew = new ProxyPeers(setting, fewOrigin.port());
            ProxyPeers beforeMany = new ProxyPeers(setting, manyOrigin.port());
            Row row = new Row(table, setting, few, many);
            row.add("JVM", beforeFew, beforeMany, peers -> Optional.of(peers.framex()));
            row.add("native", beforeFew, beforeMany, ProxyPeers::framexNative);
        }
        return table.toString();
    }

    private record Row(Table table, Setting setting, ProxiedDocument few, ProxiedDocument many) {

        void add(String kind, ProxyPeers beforeFew, ProxyPeers beforeMany, Function<ProxyPeers, Optional<Application>> form) {
            Optional<Application> one = form.apply(beforeFew);
            Optional<Application> other = form.apply(beforeMany);
            if (one.isEmpty() || other.isEmpty()) {
                return;
            }
            List<Double> fewTimes = new ArrayList<>();
            List<Double> manyTimes = new ArrayList<>();
            List<Double> differences = new ArrayList<>();
            // The first start reads its files from the disk.
            start(one.get(), few);
            for (int i = 0; i < STARTS; i++) {
                fewTimes.add(start(one.get(), few));
                manyTimes.add(start(other.get(), many));
                differences.add(manyTimes.get(i) - fewTimes.get(i));
            }
            Pairs pairs = new Pairs(setting.cores(), EFFORT).measure(other.get(), many.path(), one.get(), few.path());
            table.row(kind, new Series(fewTimes).text(0), new Series(manyTimes).text(0), new Series(differences).text(0),
                    pairs.throughputRatio().text(3), pairs.cpuRatio().text(3));
        }

        private static double start(Application application, ProxiedDocument document) {
            try (Server server = Server.start(application, Cores.all(), document.path())) {
                return server.firstAnswer().toNanos() / 1e6;
            }
        }
    }
}
