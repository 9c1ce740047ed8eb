package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What many plugins cost: to build, to start, and for each request. */
final class PluginsBenchmark implements Benchmark {

    private static final int FEW = 10;
    private static final int[] SIZES = { FEW, 100, 1000 };
    private static final int STARTS = 5;
    private static final Effort EFFORT = new Effort(1, 2, 6, 6, 2);

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public String title() {
        return "Many plugins, " + GeneratedProject.ROUTES + " routes each (JVM)";
    }

    @Override
    public String run(Setting setting) {
        GeneratedProject few = project(setting, FEW);
        Table table = new Table("plugins", "build, s", "process start to first 200, ms", "resident, MiB",
                "throughput, ratio to " + FEW, "server CPU per request, ratio to " + FEW);
        for (int size : SIZES) {
            GeneratedProject project = project(setting, size);
            project.write(setting.checkout());
            double seconds = project.build();
            List<Double> times = new ArrayList<>();
            List<Double> memory = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                try (Server server = Server.start(project.application(), Cores.all(), project.path())) {
                    times.add(server.firstAnswer().toNanos() / 1e6);
                    memory.add(server.statistics().residentMebibytes());
                }
            }
            String throughput = "1";
            String cpu = "1";
            if (size != FEW) {
                Pairs pairs = new Pairs(setting.cores(), EFFORT).measure(project.application(), project.path(),
                        few.application(), few.path());
                throughput = pairs.throughputRatio().text(3);
                cpu = pairs.cpuRatio().text(3);
            }
            table.row(String.valueOf(size), String.format(Locale.ROOT, "%.0f", seconds), new Series(times).text(0),
                    new Series(memory).text(0), throughput, cpu);
        }
        return table.toString();
    }

    private static GeneratedProject project(Setting setting, int plugins) {
        return new GeneratedProject(Path.of(setting.folder().toString(), "target", "plugins-" + plugins), plugins);
    }
}
