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
            new FunctionsBenchmark("python"), new FunctionsBenchmark("large"), new FunctionsMemoryBenchmark(),
            new BrokerBenchmark("memory"), new BrokerBenchmark("local"), new BrokerBenchmark("file"), new BrokerRedisBenchmark(),
            new BrokerMemoryBenchmark(),
            new ProxyBenchmark("proxy-vertx", "vertx-http-proxy", ProxyPeers::vertx),
            new ProxyBenchmark("proxy-spring", "Spring Cloud Gateway", ProxyPeers::spring),
            new ProxyBenchmark("proxy-nginx", "nginx", ProxyPeers::nginx),
            ProxyLatencyBenchmark.jvm(), ProxyLatencyBenchmark.ofBinary(), new ProxyRoutesBenchmark(), new ProxyMemoryBenchmark());

    public static void main(String[] names) throws IOException {
        List<String> wanted = Arrays.asList(names);
        List<String> known = BENCHMARKS.stream().map(Benchmark::name).toList();
        if (!wanted.stream().allMatch(name -> known.stream().anyMatch(one -> isMeant(one, name)))) {
            System.err.println("Known benchmarks: " + String.join(", ", known));
            System.exit(2);
        }
        Setting setting = new Setting(Path.of(System.getProperty("benchmarks.folder")),
                Cores.split(Runtime.getRuntime().availableProcessors()));
        Results results = new Results(setting.folder().resolve("target/results"));
        for (Benchmark benchmark : BENCHMARKS) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(name -> isMeant(benchmark.name(), name))) {
                System.err.println("Measuring: " + benchmark.title());
                results.write(benchmark, benchmark.run(setting));
            }
        }
        System.out.print(results.page(BENCHMARKS));
    }

    /** The name of several, as {@code proxy}, stands for all of them. */
    private static boolean isMeant(String benchmark, String name) {
        return benchmark.equals(name) || benchmark.startsWith(name + "-");
    }

    private Main() {
    }
}
