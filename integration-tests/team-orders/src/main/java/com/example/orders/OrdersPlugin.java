package com.example.orders;

import java.util.List;
import java.util.Map;

import io.framex.OnRequest;
import io.framex.Plugin;

/** Orders; its parts show one kind of API each. */
@Plugin(name = "orders", version = "1.0.0", description = "Orders of the shop", author = "Team orders",
        url = "https://example.com/orders")
public class OrdersPlugin {

    @OnRequest("/orders/{id}")
    public Map<String, Object> order(long id) {
        return Map.of("id", id);
    }

    @OnRequest(value = "/orders/{id}/lines/{line}", methods = {"GET", "DELETE"})
    public List<Object> line(long id, Priority line) {
        return List.of(id, line);
    }

    @OnRequest(value = "/plain/orders", apiPrefix = false, rawResponse = true)
    public Map<String, String> withoutPrefixAndEnvelope() {
        return Map.of("plain", "yes");
    }

    @OnRequest("/api/v1/prefixed")
    public String prefixedAlready() {
        return "once";
    }
}
