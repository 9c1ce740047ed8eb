package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A function of another instance, encrypted, beside what else could call it, in the clear. */
final class FunctionsBenchmark implements Benchmark {

    private static final Path PYTHON = Path.of("/usr/local/lib/framex-python");
    private static final Effort SHORT_JVM = new Effort(1, 3, 8, 6, 2);
    private static final Effort PYTHON_EFFORT = new Effort(1, 2, 8, 5, 2);
    private static final Call SMALL = Call.of(32, 200);

    private final String part;

    /**
     * @param part {@code grpc}, {@code rest}, {@code python} or {@code large}
     */
    FunctionsBenchmark(String part) {
        this.part = part;
    }

    @Override
    public String name() {
        return "remote-functions-" + part;
    }

    @Override
    public String title() {
        return switch (part) {
            case "grpc" -> "Remote functions: unary call of a 200-byte argument, beside grpc-java";
            case "rest" -> "Remote functions: unary call of a 200-byte argument, beside a REST client and server";
            case "python" -> "Remote functions: unary call of a 200-byte argument, beside Python FrameX 0.4.1";
            default -> "Remote functions: argument of 1 MB, beside a REST client and server";
        };
    }

    @Override
    public String run(Setting setting) {
        Table table = CallPairs.table();
        switch (part) {
            case "grpc" -> grpc(setting, table);
            case "rest" -> beside(setting, table, "0.95", SMALL, Map.of());
            case "python" -> python(setting, table);
            default -> beside(setting, table, "0.7", Call.of(4, 1_000_000), Map.of());
        }
        return table.toString();
    }

    private static Callers jvm(Setting setting, Map<String, String> settings) {
        return Callers.framex(Application.jvm(setting.jar("services"), Setting.JVM_OPTIONS), settings);
    }

    private static Callers binary(Setting setting, Map<String, String> settings) {
        return Callers.framex(List.of(setting.binary("services").orElseThrow().toString()), settings);
    }

    private static void grpc(Setting setting, Table table) {
        for (String executor : List.of("executor", "direct")) {
            Callers grpc = Callers.grpc(setting.folder().resolve("grpc"), executor, Setting.JVM_OPTIONS);
            String how = executor.equals("direct") ? ", grpc-java with directExecutor()" : ", grpc-java as it comes";
            CallPairs.measure(jvm(setting, Map.of()), grpc, SMALL, setting.cores(), SHORT_JVM).row(table, "JVM" + how, "0.8");
            if (executor.equals("executor") && setting.binary("services").isPresent()) {
                CallPairs.measure(binary(setting, Map.of()), grpc, SMALL, setting.cores(), SHORT_JVM).row(table,
                        "native" + how + " on the JVM", "0.8");
            }
        }
    }

    private static void beside(Setting setting, Table table, String goal, Call call, Map<String, String> settings) {
        Callers plain = Callers.plain(Application.jvm(setting.jar("plain-services"), Setting.JVM_OPTIONS));
        CallPairs.measure(jvm(setting, settings), plain, call, setting.cores(), SHORT_JVM).row(table, "JVM", goal);
        if (setting.binary("services").isPresent() && setting.binary("plain-services").isPresent()) {
            Callers plainBinary = Callers.plain(List.of(setting.binary("plain-services").orElseThrow().toString()));
            CallPairs.measure(binary(setting, settings), plainBinary, call, setting.cores(), Effort.NATIVE).row(table, "native",
                    goal);
        }
    }

    private static void python(Setting setting, Table table) {
        Path installation = PYTHON.resolve("bin/framex").toFile().canExecute() ? PYTHON
                : PythonBenchmark.install(setting.folder().resolve("target/python"));
        Callers python = Callers.python(installation, setting.folder().resolve("harness/src/main/resources/python"));
        CallPairs.measure(jvm(setting, Map.of()), python, SMALL, setting.cores(), PYTHON_EFFORT).row(table, "JVM", "15");
        if (setting.binary("services").isPresent()) {
            CallPairs.measure(binary(setting, Map.of()), python, SMALL, setting.cores(), PYTHON_EFFORT).row(table, "native",
                    "15");
        }
    }
}
