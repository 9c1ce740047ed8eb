package com.example.shipping;

import java.nio.file.Files;
import java.nio.file.Path;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginLifecycle;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Needs the warehouse, and takes its time. */
@Plugin(name = "shipping", requiredRemoteApis = "warehouse.WarehousePlugin.stock", priority = 100)
public class ShippingPlugin implements PluginLifecycle {

    @Override
    public Uni<Void> onStart() {
        System.out.println("shipping started");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onStop() {
        System.out.println("shipping stopped");
        return Uni.createFrom().voidItem();
    }

    @OnRequest("/shipping/rates")
    public String rates() {
        return "flat";
    }

    /** Holds the request until the file exists. */
    @OnRequest("/shipping/hold")
    public String hold(String file) throws InterruptedException {
        System.out.println("shipping holds " + file);
        while (!Files.exists(Path.of(file))) {
            Thread.sleep(20);
        }
        return "shipped";
    }

    @OnRequest("/shipping/track")
    public Multi<StreamEvent> track() {
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(StreamEvent.message("on its way")),
                Multi.createFrom().nothing());
    }
}
