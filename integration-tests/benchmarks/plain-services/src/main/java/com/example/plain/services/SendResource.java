package com.example.plain.services;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;

/** Takes the requests that the broker takes. */
@Path("/")
public class SendResource {

    @Inject
    MemoryRequests memory;

    @Inject
    FileRequests file;

    @Inject
    RedisRequests redis;

    @Inject
    ObjectMapper mapper;

    @GET
    public String information() {
        return "plain";
    }

    @POST
    @Path("memory")
    public Uni<Status> memory(Sent sent) {
        Status status = accepted(sent);
        memory.keep(sent, status);
        return Uni.createFrom().item(status);
    }

    @POST
    @Path("local")
    public Uni<Status> local(Sent sent) {
        Status status = accepted(sent);
        memory.keep(sent, status);
        return work(sent.params().get("text").textValue(), sent.params().get("number").intValue()).map(status::completed);
    }

    @POST
    @Path("file")
    public Uni<Status> file(Sent sent) throws JsonProcessingException {
        Status status = accepted(sent);
        memory.keep(sent, status);
        return Uni.createFrom().completionStage(file.append(mapper.writeValueAsBytes(Map.of("request", sent, "status", status))))
                .map(written -> status);
    }

    @POST
    @Path("redis")
    public Uni<Status> redis(Sent sent) throws JsonProcessingException {
        Status status = accepted(sent);
        byte[] head = mapper.writeValueAsBytes(Map.of("app_name", sent.appName(), "func_name", sent.funcName(), "destination",
                sent.destination(), "status", status));
        return redis.keep(sent, status, head, mapper.writeValueAsBytes(sent.params()));
    }

    private static Status accepted(Sent sent) {
        sent.validate();
        return Status.pending(UUID.randomUUID().toString(), sent);
    }

    private static Uni<Map<String, Object>> work(String text, int number) {
        return Uni.createFrom().item(Map.of("text", text, "number", number + 1));
    }
}
