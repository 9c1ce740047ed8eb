package io.framex.benchmarks;

/** A result that the request cache has, beside the same one from the method. Both have the cache switched on. */
final class CacheBenchmark implements Benchmark {

    private static final String CACHED = "/api/v1/echo_cached?message=hello";

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public String title() {
        return "A hit in the request cache, beside a route that is not cached";
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("", "throughput, ratio", "server CPU per request, ratio", "hit, µs", "method, µs");
        add(table, setting, "a blocking method, on virtual threads", Setting.ECHO);
        add(table, setting, "a method that returns `Uni`", Setting.ECHO_UNI);
        return table.toString();
    }

    private static void add(Table table, Setting setting, String kind, String path) {
        Pairs pairs = new Pairs(setting.cores(), Effort.JVM).measure(setting.framexWithCache(), CACHED,
                setting.framexWithCache(), path);
        table.row(kind, pairs.throughputRatio().text(3), pairs.cpuRatio().text(3), pairs.subjectCpu().text(1),
                pairs.peerCpu().text(1));
    }
}
