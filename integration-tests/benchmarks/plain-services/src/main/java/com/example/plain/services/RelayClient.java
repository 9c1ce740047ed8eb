package com.example.plain.services;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;

/** The endpoint of another instance. */
@Path("/relay")
@RegisterRestClient(configKey = "relay")
public interface RelayClient {

    @POST
    Uni<Receipt> relay(Message message);
}
