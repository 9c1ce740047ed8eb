package com.example.plain;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** What an author would write without FrameX for the same answers. */
@Path("/api/v1")
public class EchoResource {

    @GET
    @Path("/echo")
    @RunOnVirtualThread
    public Envelope<String> echo(@QueryParam("message") String message) {
        return Envelope.success(required(message));
    }

    @GET
    @Path("/echo_uni")
    public Uni<Envelope<String>> echoUni(@QueryParam("message") String message) {
        return Uni.createFrom().item(Envelope.success(required(message)));
    }

    private static String required(String message) {
        if (message == null) {
            throw new BadRequestException("message is missing");
        }
        return message;
    }
}
