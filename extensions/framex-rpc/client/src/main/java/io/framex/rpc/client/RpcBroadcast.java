package io.framex.rpc.client;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What has become of a broadcast.
 *
 * @param ids ids of the requests, in the order of the accepted destinations
 * @param rejected the other destinations
 */
public record RpcBroadcast(List<String> ids, List<Rejection> rejected) {

    /**
     * A destination that nothing was sent to.
     *
     * @param code machine-readable reason
     * @param message reason for people
     */
    public record Rejection(String destination, String code, String message) {
    }

    static RpcBroadcast of(JsonNode json) {
        List<String> ids = new ArrayList<>();
        json.path("request_ids").forEach(id -> ids.add(id.asText()));
        List<Rejection> rejected = new ArrayList<>();
        json.path("rejected").forEach(one -> rejected.add(new Rejection(one.path("destination").asText(),
                one.path("code").asText(), one.path("message").asText())));
        return new RpcBroadcast(List.copyOf(ids), List.copyOf(rejected));
    }
}
