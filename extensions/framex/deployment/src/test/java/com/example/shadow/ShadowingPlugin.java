package com.example.shadow;

import java.util.concurrent.atomic.AtomicInteger;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.smallrye.mutiny.Uni;

/** Would serve a path that is more specific than one of the other plugin, if it were active. */
@Plugin(name = "shadowing")
public class ShadowingPlugin implements PluginLifecycle {

    public static final AtomicInteger CREATED = new AtomicInteger();

    public ShadowingPlugin() {
        CREATED.incrementAndGet();
    }

    @Override
    public Uni<Void> onStart() {
        return Uni.createFrom().failure(new IllegalStateException("an inactive plugin was started"));
    }

    @OnRequest(value = "/things/special", methods = { "GET", "POST" })
    public String special() {
        return "shadowing";
    }

    @OnRequest("/only_inactive")
    public String onlyInactive() {
        return "inactive";
    }

    @OnRequest(type = ApiType.FUNC)
    public String name() {
        return "shadowing";
    }
}
