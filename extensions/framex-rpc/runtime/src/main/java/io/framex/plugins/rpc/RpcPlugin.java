package io.framex.plugins.rpc;

import jakarta.inject.Inject;

import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.framex.rpc.broker.RunningBroker;
import io.smallrye.mutiny.Uni;

/** The built-in plugin {@code rpc}: a broker of requests between applications. What it serves is below {@code /rpc}. */
@Plugin(name = "rpc", version = "0.1.0", description = "A broker of requests between applications", author = "FrameX")
public class RpcPlugin implements PluginLifecycle {

    @Inject
    RunningBroker broker;

    @Override
    public Uni<Void> onStart() {
        broker.start();
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onStop() {
        broker.stop();
        return Uni.createFrom().voidItem();
    }
}
