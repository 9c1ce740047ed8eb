package io.framex.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of a process to its first answer, and the memory that it holds then; in turn, in changing order. */
final class StartBenchmark implements Benchmark {

    private static final int STARTS = 10;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Process start to first 200, and resident memory after it";
    }

    @Override
    public String run(Setting setting) {
        Path launcher = setting.checkout().resolve("framex");
        Table table = new Table("", "FrameX, ms", "plain, ms", "ratio", "FrameX, MiB", "plain, MiB");
        Application framex = distribution("FrameX", List.of(launcher.toString()), Map.of("FRAMEX_JVM", "1"));
        compare(table, "JVM", setting, framex, Application.plain("plain", Application.jvm(setting.jar("plain"))));
        Path binary = setting.checkout().resolve("src/target/framex");
        if (Files.isExecutable(binary) && setting.plainBinary().isPresent()) {
            compare(table, "native, the whole distribution", setting, distribution("FrameX", List.of(binary.toString()), Map.of()),
                    setting.plainNative());
        }
        if (setting.framexBinary().isPresent() && setting.plainBinary().isPresent()) {
            compare(table, "native, only what is measured", setting, setting.framexNative(), setting.plainNative());
        }
        return table + "\n" + versions(launcher, binary);
    }

    private static Application distribution(String name, List<String> launch, Map<String, String> environment) {
        Application application = Application.framex(name, launch, "--load-builtin-plugins", "echo");
        return new Application(name, application.command(), port -> environment);
    }

    private static void compare(Table table, String kind, Setting setting, Application framex, Application plain) {
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ourMemory = new ArrayList<>();
        List<Double> theirMemory = new ArrayList<>();
        // The first start of each reads its files from the disk.
        start(framex, new ArrayList<>(), new ArrayList<>());
        start(plain, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < STARTS; i++) {
            if (i % 2 == 0) {
                start(framex, ours, ourMemory);
            }
            start(plain, theirs, theirMemory);
            if (i % 2 == 1) {
                start(framex, ours, ourMemory);
            }
            ratios.add(ours.get(i) / theirs.get(i));
        }
        table.row(kind, new Series(ours).text(0), new Series(theirs).text(0), new Series(ratios).text(2),
                new Series(ourMemory).text(0), new Series(theirMemory).text(0));
    }

    private static void start(Application application, List<Double> times, List<Double> memory) {
        try (Server server = Server.start(application, Cores.all(), Setting.ECHO)) {
            times.add(server.firstAnswer().toNanos() / 1e6);
            memory.add(server.statistics().residentMebibytes());
        }
    }

    private static String versions(Path launcher, Path binary) {
        Table table = new Table("`framex --version`", "ms");
        table.row("JVM, by the launcher", version(List.of("env", "FRAMEX_JVM=1", launcher.toString(), "--version")));
        if (Files.isExecutable(binary)) {
            table.row("native", version(List.of(binary.toString(), "--version")));
        }
        return table.toString();
    }

    private static String version(List<String> command) {
        List<Double> times = new ArrayList<>();
        Commands.output(command);
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            Commands.output(command);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return new Series(times).text(0);
    }
}
