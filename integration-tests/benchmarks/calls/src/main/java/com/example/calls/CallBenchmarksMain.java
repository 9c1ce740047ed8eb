package com.example.calls;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Runs the benchmarks inside of the application, whose container they need: so without a fork of their own. Takes the file for the results. */
@QuarkusMain
public class CallBenchmarksMain implements QuarkusApplication {

    @Override
    public int run(String... arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(CallBenchmarks.class.getName()).forks(0).addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.CSV).result(arguments[0]).build()).run();
        return 0;
    }
}
