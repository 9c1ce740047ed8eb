package com.example.benchmark.remote;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.framex.runtime.execution.BlockingExecutor;
import io.quarkus.arc.Arc;

/** A call that waits, from a platform thread, by hand and through the engine. Compare medians: the machine has other work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RemoteBenchmark {

    private Work work;
    private ExecutorService executor;
    private long value;

    @Setup
    public void find() {
        work = Arc.container().instance(Work.class).get();
        executor = (ExecutorService) BlockingExecutor.current();
    }

    @Benchmark
    public long byHand() throws Exception {
        long argument = value++;
        return executor.submit(() -> work.plain(argument)).get();
    }

    @Benchmark
    public long remote() {
        return work.remote(value++);
    }
}
