package com.example.orders;

import jakarta.enterprise.context.ApplicationScoped;

import io.framex.Remote;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** Work for the execution engine. */
@ApplicationScoped
public class Packing {

    @Remote
    public String pack(String item, int times) {
        return (item + " ").repeat(times) + where();
    }

    @Remote
    public Uni<String> packLater(String item) {
        String place = where();
        return Uni.createFrom().item(() -> item + " " + place);
    }

    @Remote
    static long postage(long weight) {
        return 2 * weight;
    }

    static String where() {
        return Context.isOnEventLoopThread() ? "on the event loop" : "off the event loop";
    }
}
