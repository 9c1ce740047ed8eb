package com.example.orders;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Calls methods that run on the execution engine. */
@PluginPart("orders")
public class RemotePart {

    @Inject
    Packing packing;

    @OnRequest("/remote/waits")
    public String waits(String item) {
        return packing.pack(item, 2);
    }

    @OnRequest("/remote/goes_on")
    public Uni<String> goesOn(String item) {
        return packing.packLater(item).map(packed -> packed + ", then " + Packing.where());
    }

    @OnRequest("/remote/waits_on_event_loop")
    @NonBlocking
    public String waitsOnEventLoop(String item) {
        return packing.pack(item, 1);
    }

    @OnRequest("/remote/static")
    public long ofStatic(long weight) {
        return Packing.postage(weight);
    }
}
