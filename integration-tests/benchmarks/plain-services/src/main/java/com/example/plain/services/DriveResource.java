package com.example.plain.services;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** Calls the other instance. */
@Path("/drive")
public class DriveResource {

    @Inject
    @RestClient
    RelayClient client;

    @GET
    public Uni<Drive> drive(@QueryParam("seconds") int seconds, @QueryParam("concurrency") int concurrency,
            @QueryParam("size") int size) {
        String text = Texts.of(size);
        return Driver.drive(id -> client.relay(new Message(id, "bob@example.com", text)), seconds, concurrency);
    }
}
