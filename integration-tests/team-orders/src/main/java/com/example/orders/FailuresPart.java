package com.example.orders;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.WebApplicationException;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.mutiny.Uni;

/** Plugin code that fails, in every style. */
@PluginPart("orders")
public class FailuresPart {

    @OnRequest("/failures/blocking")
    public String blocking() {
        throw new IllegalStateException("secret blocking");
    }

    @OnRequest("/failures/uni")
    public Uni<String> uni() {
        return Uni.createFrom().failure(new IllegalStateException("secret uni"));
    }

    @OnRequest("/failures/uni_thrown")
    public Uni<String> uniThrown() {
        throw new IllegalStateException("secret uni thrown");
    }

    @OnRequest("/failures/stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.failedFuture(new IllegalStateException("secret stage"));
    }

    @OnRequest("/failures/checked")
    public String checked() throws Exception {
        throw new Exception("secret checked");
    }

    @OnRequest("/failures/error")
    public String error() {
        throw new StackOverflowError("secret error");
    }

    @OnRequest("/failures/meant")
    public String meant() {
        throw new WebApplicationException("order 7 is closed", 409);
    }
}
