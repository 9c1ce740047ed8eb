package com.example.services;

import jakarta.enterprise.context.ApplicationScoped;

import io.framex.OnProxy;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** The function that runs on another instance. */
@ApplicationScoped
public class Relay {

    @NonBlocking
    @OnProxy("benchmark.relay")
    public Uni<Receipt> relay(Message message) {
        return Uni.createFrom().item(new Receipt(message.id(), message.text().length()));
    }
}
