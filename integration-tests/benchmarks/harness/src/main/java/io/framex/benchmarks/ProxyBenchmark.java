package io.framex.benchmarks;

import java.util.Optional;
import java.util.function.Function;

/** Requests for 1 KB of JSON through the proxy, beside another proxy in front of the same upstream. */
final class ProxyBenchmark implements Benchmark {

    private static final int ROUTES = 10;

    /** On one core, compiling takes most of the time of the first loads. */
    private static final Effort EFFORT = new Effort(2, 4, 10, 8, 3);

    private final String name;
    private final String peerName;
    private final Function<ProxyPeers, Application> peer;

    ProxyBenchmark(String name, String peerName, Function<ProxyPeers, Application> peer) {
        this.name = name;
        this.peerName = peerName;
        this.peer = peer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "The proxy beside " + peerName + ", 1 KB of JSON";
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("", "throughput, ratio", "CPU per request, ratio", "FrameX, requests/s", "FrameX, µs",
                peerName + ", µs");
        ProxiedDocument document = ProxiedDocument.write(ROUTES);
        try (Server origin = Server.start(Nginx.origin(document.file()), setting.cores().load(), document.path())) {
            ProxyPeers peers = new ProxyPeers(setting, origin.port());
            add(table, "JVM", setting, Optional.of(peers.framex()), peers, document);
            add(table, "native", setting, peers.framexNative(), peers, document);
        }
        return table.toString();
    }

    private void add(Table table, String kind, Setting setting, Optional<Application> framex, ProxyPeers peers,
            ProxiedDocument document) {
        framex.ifPresent(ours -> {
            Pairs pairs = new Pairs(setting.cores(), EFFORT).measure(ours, document.path(), peer.apply(peers), document.path());
            table.row(kind, pairs.throughputRatio().text(3), pairs.cpuRatio().text(3), pairs.subjectRate().text(0),
                    pairs.subjectCpu().text(1), pairs.peerCpu().text(1));
        });
    }
}
