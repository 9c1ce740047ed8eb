package io.framex.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The same echo of Python FrameX 0.4.1. */
final class PythonBenchmark implements Benchmark {

    private static final String[] PACKAGES = { "framex-kit==0.4.1", "pyyaml" };
    private static final Effort EFFORT = new Effort(1, 2, 6, 6, 2);

    @Override
    public String name() {
        return "python";
    }

    @Override
    public String title() {
        return "Beside Python FrameX 0.4.1, blocking echo on one core";
    }

    @Override
    public String run(Setting setting) {
        Application python = python(setting.folder().resolve("target/python"));
        Table table = new Table("", "throughput, ratio", "FrameX, requests/s", "server CPU per request, ratio");
        add(table, "JVM", setting, setting.framex(), python);
        if (setting.framexBinary().isPresent()) {
            add(table, "native", setting, setting.framexNative(), python);
        }
        return table.toString();
    }

    private static void add(Table table, String kind, Setting setting, Application framex, Application python) {
        Pairs pairs = new Pairs(setting.cores(), EFFORT).measure(framex, Setting.ECHO, python, Setting.ECHO);
        table.row(kind, pairs.throughputRatio().text(0), pairs.subjectRate().text(0), pairs.cpuRatio().text(4));
    }

    /** Installs it once, from PyPI, into a folder, which it answers. */
    static Path install(Path folder) {
        if (!Files.exists(folder.resolve("bin/framex"))) {
            Commands.output(List.of("python3", "-m", "venv", folder.toString()));
            Commands.output(List.of(folder.resolve("bin/pip").toString(), "install", "--quiet", PACKAGES[0], PACKAGES[1]));
        }
        return folder;
    }

    /** Its log of each request is off, as in FrameX. */
    private static Application python(Path folder) {
        Path framex = install(folder).resolve("bin/framex");
        return new Application("Python FrameX", port -> List.of(framex.toString(), "run", "--load-builtin-plugins", "echo",
                "--no-use-ray", "--host", "127.0.0.1", "--port", String.valueOf(port)),
                port -> Map.of("LOG__IGNORED_CONTAINS", "[\"GET /api/v1/echo\"]"));
    }
}
