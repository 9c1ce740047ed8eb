package com.example.lively;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.smallrye.mutiny.Uni;

@Plugin(name = "base")
public class BasePlugin implements PluginLifecycle {

    @Override
    public Uni<Void> onStart() {
        LivelyPlugin.EVENTS.add("base started");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onStop() {
        LivelyPlugin.EVENTS.add("base stopped");
        return Uni.createFrom().voidItem();
    }

    @OnRequest(type = ApiType.FUNC)
    public String base() {
        return "base";
    }
}
