package com.example.orders;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jboss.resteasy.reactive.RestResponse;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.mutiny.Uni;

/** Every kind of result but streams. */
@PluginPart("orders")
public class ResultsPart {

    @OnRequest("/results/text")
    public String text() {
        return "äöü \"quoted\" 原神";
    }

    @OnRequest("/results/number")
    public int number() {
        return 42;
    }

    @OnRequest("/results/flag")
    public boolean flag() {
        return false;
    }

    @OnRequest("/results/null")
    public String nothing() {
        return null;
    }

    @OnRequest("/results/void")
    public void none() {
    }

    @OnRequest("/results/optional")
    public Optional<String> optional() {
        return Optional.of("there");
    }

    @OnRequest("/results/record")
    public Order record() {
        return new Order("kafka", java.util.List.of(), Priority.HIGH);
    }

    @OnRequest("/results/uni")
    public Uni<Map<String, Integer>> uni() {
        return Uni.createFrom().item(Map.of("uni", 1));
    }

    @OnRequest("/results/stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.completedFuture("staged");
    }

    @OnRequest("/results/response")
    public RestResponse<Map<String, String>> response() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, Map.of("made", "yes"))
                .header("X-Made-By", "orders").build();
    }

    @OnRequest(value = "/results/raw", rawResponse = true)
    public Uni<Map<String, String>> raw() {
        return Uni.createFrom().item(Map.of("raw", "yes"));
    }

    @OnRequest(value = "/results/raw_text", rawResponse = true)
    public String rawText() {
        return "just text";
    }
}
