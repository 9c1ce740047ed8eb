package com.example.benchmark;

import io.framex.Cached;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.smallrye.mutiny.Uni;

/** The echo of the built-in plugin; one that stays on the event loop, and one whose results are kept. */
@Plugin(name = "benchmark", version = "0.1.0", description = "What the benchmarks measure")
public class BenchmarkPlugin {

    @OnRequest("/echo_uni")
    public Uni<String> echoUni(String message) {
        return Uni.createFrom().item(message);
    }

    @Cached
    @OnRequest("/echo_cached")
    public String echoCached(String message) {
        return message;
    }
}
