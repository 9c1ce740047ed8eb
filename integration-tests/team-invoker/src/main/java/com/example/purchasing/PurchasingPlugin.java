package com.example.purchasing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.framex.ApiException;
import io.framex.InvalidArgumentsException;
import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Calls the plugins of other teams by name, wherever they are, and tells what came of it. */
@Plugin(name = "purchasing", requiredRemoteApis = { "GET /api/v1/orders/{id}/lines/{line}",
        "DELETE /api/v1/orders/{id}/lines/{line}", "/api/v1/presence/required",
        "/api/v1/presence/optional", "/api/v1/presence/repeated", "/api/v1/headers", "/api/v1/bodies/record", "/api/v1/bodies/bean",
        "/api/v1/bodies/map", "/api/v1/bodies/tree", "/api/v1/bodies/list", "/api/v1/bodies/{shop}/all", "/api/v1/results/flag",
        "/api/v1/results/null", "/api/v1/results/void", "/api/v1/results/optional", "/api/v1/results/response", "/api/v1/results/raw",
        "/api/v1/results/raw_text", "/api/v1/failures/meant", "/api/v1/failures/uni", "/api/v1/constraints/body",
        "/api/v1/forms/upload", "/api/v1/streams/events", "/api/v1/streams/fails_before", "/api/v1/streams/fails_after",
        "/api/v1/scalars/integers" })
public class PurchasingPlugin {

    @Inject
    PluginApis apis;

    /** What is called, and with which arguments. */
    public record Inquiry(String api, Map<String, Object> arguments) {
    }

    @OnRequest(value = "/purchasing/call", methods = "POST")
    public Uni<Map<String, Object>> call(Inquiry inquiry) {
        return apis.callAsync(inquiry.api(), inquiry.arguments(), Object.class).map(PurchasingPlugin::result)
                .onFailure(ApiException.class).recoverWithItem(failure -> failed((ApiException) failure));
    }

    /** Fails as the call does. */
    @OnRequest(value = "/purchasing/unhandled", methods = "POST")
    public Uni<Object> unhandled(Inquiry inquiry) {
        return apis.callAsync(inquiry.api(), inquiry.arguments(), Object.class);
    }

    @OnRequest(value = "/purchasing/stream", methods = "POST")
    public Multi<StreamEvent> stream(Inquiry inquiry) {
        return apis.stream(inquiry.api(), inquiry.arguments());
    }

    private static Map<String, Object> result(Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("result", value);
        return result;
    }

    private static Map<String, Object> failed(ApiException failure) {
        return Map.of("kind", failure.getClass().getSimpleName(), "status", failure.status(), "code", failure.code(), "message",
                failure.getMessage(), "problems", failure instanceof InvalidArgumentsException invalid
                        ? invalid.detail().stream().map(problem -> problem.get("type") + " " + problem.get("loc")).sorted().toList()
                        : List.of());
    }
}
