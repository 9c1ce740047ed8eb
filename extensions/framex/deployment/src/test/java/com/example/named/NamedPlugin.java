package com.example.named;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.vertx.core.Vertx;

/** Tells what its requests run on. */
@Plugin(name = "named", version = "1.0", description = "Names of threads")
public class NamedPlugin {

    @OnRequest("/named/thread")
    public String thread() {
        return Thread.currentThread().getName();
    }

    @OnRequest("/named/context")
    public boolean context() {
        return Vertx.currentContext() != null;
    }
}
