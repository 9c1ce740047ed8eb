package com.example.benchmark.remote;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Measures within the running application, since the engine is part of it. */
@QuarkusMain
public class RemoteBenchmarks implements QuarkusApplication {

    private static final int ITERATIONS = 10;

    public static void main(String... arguments) {
        Quarkus.run(RemoteBenchmarks.class, arguments);
    }

    @Override
    public int run(String... arguments) throws Exception {
        new Runner(new OptionsBuilder().include(RemoteBenchmark.class.getSimpleName()).forks(0)
                .warmupIterations(ITERATIONS).warmupTime(TimeValue.seconds(1)).measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1)).resultFormat(ResultFormatType.CSV).result(arguments[0]).build()).run();
        return 0;
    }
}
