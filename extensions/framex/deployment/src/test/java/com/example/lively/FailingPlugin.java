package com.example.lively;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.smallrye.mutiny.Uni;

@Plugin(name = "failing")
public class FailingPlugin implements PluginLifecycle {

    @Override
    public Uni<Void> onStart() {
        throw new IllegalStateException("cannot start");
    }

    @OnRequest("/failing")
    public String failing() {
        return "still here";
    }
}
