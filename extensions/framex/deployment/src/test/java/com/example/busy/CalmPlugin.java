package com.example.busy;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.smallrye.mutiny.Uni;

@Plugin(name = "calm")
public class CalmPlugin {

    @OnRequest("/calm")
    public String calm() {
        return "calm";
    }

    @OnRequest("/calm/waits")
    public Uni<String> waits() {
        return Uni.createFrom().nothing();
    }
}
