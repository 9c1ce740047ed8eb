package io.framex.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs the benchmarks that are named, or all, and joins all results of this checkout into one page. */
public final class Main {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new RequestBenchmark("blocking", "Blocking method, on virtual threads", Setting.ECHO),
            new RequestBenchmark("uni", "Method that returns Uni, on the event loop", Setting.ECHO_UNI),
            new StartBenchmark(), new CallBenchmark(), new ClientBenchmark(), new EngineBenchmark(), new CacheBenchmark(),
            new PluginsBenchmark(), new PythonBenchmark(), new FunctionsBenchmark("grpc"), new FunctionsBenchmark("rest"),
            new FunctionsBenchmark("python"), new FunctionsBenchmark("large"));

    public static void main(String[] names) throws IOException {
        List<String> wanted = Arrays.asList(names);
        List<String> known = BENCHMARKS.stream().map(Benchmark::name).toList();
        if (!wanted.stream().allMatch(name -> known.contains(name) || BENCHMARKS.stream().map(Main::family).toList().contains(name))) {
            System.err.println("Known benchmarks: " + String.join(", ", known));
            System.exit(2);
        }
        Setting setting = new Setting(Path.of(System.getProperty("benchmarks.folder")),
                Cores.split(Runtime.getRuntime().availableProcessors()));
        Results results = new Results(setting.folder().resolve("target/results"));
        for (Benchmark benchmark : BENCHMARKS) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name()) || wanted.contains(family(benchmark))) {
                System.err.println("Measuring: " + benchmark.title());
                results.write(benchmark, benchmark.run(setting));
            }
        }
        System.out.print(results.page(BENCHMARKS));
    }

    /** {@code remote-functions} stands for all parts of it. */
    private static String family(Benchmark benchmark) {
        return benchmark.name().startsWith("remote-functions") ? "remote-functions" : benchmark.name();
    }

    private Main() {
    }
}
