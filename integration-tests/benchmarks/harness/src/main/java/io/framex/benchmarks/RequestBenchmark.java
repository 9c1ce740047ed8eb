package io.framex.benchmarks;

/** The cost of a request beside that of the same endpoint written by hand. */
final class RequestBenchmark implements Benchmark {

    private final String name;
    private final String title;
    private final String path;

    RequestBenchmark(String name, String title, String path) {
        this.name = name;
        this.title = title;
        this.path = path;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("", "throughput, ratio", "server CPU per request, ratio", "FrameX, µs", "plain, µs");
        Pairs jvm = new Pairs(setting.cores(), Effort.JVM).measure(setting.framex(), path, setting.plain(), path);
        add(table, "JVM", jvm);
        add(table, "JVM, a peer that stops gracefully too",
                new Pairs(setting.cores(), Effort.JVM).measure(setting.framex(), path, setting.plainWithGracefulStop(), path));
        add(table, "JVM, a peer with metrics, too",
                new Pairs(setting.cores(), Effort.JVM).measure(setting.framex(), path, setting.plainWithMetrics(), path));
        if (setting.framexBinary().isPresent() && setting.plainBinary().isPresent()) {
            add(table, "native", new Pairs(setting.cores(), Effort.NATIVE).measure(setting.framexNative(), path,
                    setting.plainNative(), path));
        }
        return table.toString();
    }

    private static void add(Table table, String kind, Pairs pairs) {
        table.row(kind, pairs.throughputRatio().text(3), pairs.cpuRatio().text(3), pairs.subjectCpu().text(1),
                pairs.peerCpu().text(1));
    }
}
