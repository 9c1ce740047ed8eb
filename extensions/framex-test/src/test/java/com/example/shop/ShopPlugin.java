package com.example.shop;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;

/** Needs an API that nobody in its application has. */
@Plugin(name = "shop", version = "1.0", requiredRemoteApis = { "/api/v1/prices", "/api/v1/news" })
public class ShopPlugin {

    public record Price(String item, int euros) {
    }

    @Inject
    PluginApis apis;

    @OnRequest("/offer")
    public String offer(String item, int amount) {
        Price price = apis.call("/api/v1/prices", Map.of("item", item), Price.class);
        return amount + " " + item + " for " + amount * price.euros();
    }

    @OnRequest("/headlines")
    public Multi<StreamEvent> headlines() {
        return apis.stream("/api/v1/news", Map.of());
    }

    @OnRequest(value = "/sum", methods = "POST")
    public int sum(List<Price> prices) {
        return prices.stream().mapToInt(Price::euros).sum();
    }
}
