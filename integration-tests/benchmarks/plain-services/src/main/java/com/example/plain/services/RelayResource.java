package com.example.plain.services;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;

/** The function as an endpoint. */
@Path("/relay")
public class RelayResource {

    @POST
    public Uni<Receipt> relay(Message message) {
        return Uni.createFrom().item(new Receipt(message.id(), message.text().length()));
    }
}
