package com.example.lively;

import java.util.concurrent.CountDownLatch;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.smallrye.mutiny.Uni;

@Plugin(name = "hanging", priority = 100)
public class HangingPlugin implements PluginLifecycle {

    @Override
    public Uni<Void> onStart() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            LivelyPlugin.EVENTS.add("hanging interrupted");
        }
        return Uni.createFrom().nothing();
    }

    @OnRequest("/hanging")
    public String hanging() {
        return "still here";
    }
}
