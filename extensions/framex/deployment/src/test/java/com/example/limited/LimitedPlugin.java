package com.example.limited;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.resteasy.reactive.RestForm;

import io.framex.OnRequest;
import io.framex.Plugin;

/** Something to be asked for, at once or later. */
@Plugin(name = "limited", version = "1.0", description = "APIs to be held to limits")
public class LimitedPlugin {

    public static final AtomicInteger CALLS = new AtomicInteger();
    public static volatile CountDownLatch gate = new CountDownLatch(1);
    public static volatile CountDownLatch entered = new CountDownLatch(1);

    @OnRequest("/limited/many")
    public int many(List<String> x) {
        CALLS.incrementAndGet();
        return x.size();
    }

    @OnRequest(value = "/limited/body", methods = "POST")
    public int body(Map<String, String> body) {
        CALLS.incrementAndGet();
        return body.size();
    }

    @OnRequest(value = "/limited/form", methods = "POST")
    public String form(@RestForm String x) {
        return x;
    }

    @OnRequest("/limited/waiting")
    public String waiting() throws InterruptedException {
        entered.countDown();
        gate.await();
        return "waited";
    }
}
