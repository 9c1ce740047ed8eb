package com.example.calls;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import com.example.callee.CalleePlugin;
import com.example.callee.CalleePlugin.Parcel;
import com.example.calls.CallerPlugin.OwnParcel;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.Arc;

/** A call of another plugin, typed and by name, beside a direct call of the same bean; a converted body beside Jackson alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CallBenchmarks {

    private final CalleePlugin callee = Arc.container().instance(CalleePlugin.class).get();
    private final CallerPlugin caller = Arc.container().instance(CallerPlugin.class).get();
    private final ObjectMapper mapper = Arc.container().instance(ObjectMapper.class).get();
    private final OwnParcel parcel = new OwnParcel("book", 2, List.of("fragile", "heavy"));
    private String name = "hello";

    @Benchmark
    public Object direct() {
        return callee.greet(name);
    }

    @Benchmark
    public Object typed() {
        return caller.typed(name);
    }

    @Benchmark
    public Object named() {
        return caller.named(name);
    }

    @Benchmark
    public int converted() {
        return caller.converted(parcel);
    }

    /** What the conversion of that body costs by itself. */
    @Benchmark
    public int jacksonAlone() {
        return callee.weigh(mapper.convertValue(parcel, Parcel.class));
    }
}
