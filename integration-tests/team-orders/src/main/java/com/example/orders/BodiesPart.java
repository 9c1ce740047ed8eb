package com.example.orders;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.OnRequest;
import io.framex.PluginPart;

/** Every kind of JSON body. */
@PluginPart("orders")
public class BodiesPart {

    @OnRequest(value = "/bodies/record", methods = "POST")
    public Order record(Order order) {
        return order;
    }

    @OnRequest(value = "/bodies/bean", methods = "PUT")
    public Address bean(Address address) {
        return address;
    }

    @OnRequest(value = "/bodies/map", methods = "POST")
    public Map<String, Integer> map(Map<String, Integer> counts) {
        return counts;
    }

    @OnRequest(value = "/bodies/tree", methods = "POST")
    public JsonNode tree(JsonNode tree) {
        return tree;
    }

    @OnRequest(value = "/bodies/list", methods = "POST")
    public int list(List<Order> orders) {
        return orders.size();
    }

    @OnRequest(value = "/bodies/{shop}/all", methods = "POST")
    public List<String> withPathAndQuery(String shop, String note, Order order) {
        return List.of(shop, note, order.customer());
    }
}
