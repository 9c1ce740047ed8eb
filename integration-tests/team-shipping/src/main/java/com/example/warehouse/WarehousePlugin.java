package com.example.warehouse;

import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.framex.ApiType;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginConfig;
import io.framex.PluginLifecycle;
import io.smallrye.mutiny.Uni;

/** Starts and stops as its settings say: {@code on_start} and {@code on_stop} are {@code fail} or {@code hang}. */
@Plugin(name = "warehouse")
public class WarehousePlugin implements PluginLifecycle {

    @Inject
    PluginConfig config;

    @Override
    public Uni<Void> onStart() {
        behave("on_start");
        System.out.println("warehouse started");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> onStop() {
        behave("on_stop");
        System.out.println("warehouse stopped");
        return Uni.createFrom().voidItem();
    }

    @OnRequest(value = "/warehouse/stock", type = ApiType.ALL)
    public int stock() {
        return 7;
    }

    private void behave(String setting) {
        switch (config.get(setting, String.class).orElse("")) {
            case "fail" -> throw new IllegalStateException("the warehouse is closed");
            case "hang" -> hang();
            default -> {
            }
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
