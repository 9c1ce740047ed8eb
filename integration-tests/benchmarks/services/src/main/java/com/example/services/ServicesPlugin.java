package com.example.services;

import java.util.Map;

import jakarta.inject.Inject;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.smallrye.mutiny.Uni;

/** Calls the function, and has one that the broker calls. */
@Plugin(name = "services", version = "0.1.0", description = "What the benchmarks measure")
public class ServicesPlugin {

    @Inject
    Relay relay;

    @OnRequest("/drive")
    public Uni<Drive> drive(int seconds, int concurrency, int size) {
        String text = Texts.of(size);
        return Driver.drive(id -> relay.relay(new Message(id, "bob@example.com", text)), seconds, concurrency);
    }

    @OnRequest(type = ApiType.FUNC)
    public Uni<Map<String, Object>> work(String text, int number) {
        return Uni.createFrom().item(Map.of("text", text, "number", number + 1));
    }
}
