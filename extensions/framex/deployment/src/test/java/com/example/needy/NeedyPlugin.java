package com.example.needy;

import java.util.Map;

import jakarta.inject.Inject;

import io.framex.Call;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.PluginClient;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Requires APIs that are somewhere else. */
@Plugin(name = "needy", requiredRemoteApis = { "/api/v1/echo", "/api/v1/elsewhere" })
public class NeedyPlugin {

    @PluginClient
    interface Elsewhere {
        @Call("/api/v1/elsewhere")
        Uni<Map<String, Object>> typed(String text, int count);
    }

    @Inject
    PluginApis apis;

    @Inject
    Elsewhere elsewhere;

    public String byName() {
        return apis.call("/api/v1/elsewhere", Map.of("text", "a"), String.class);
    }

    public Multi<StreamEvent> stream() {
        return apis.stream("/api/v1/elsewhere", Map.of("text", "b"));
    }

    public Uni<Map<String, Object>> typed() {
        return elsewhere.typed("c", 3);
    }

    public String byName(String api) {
        return apis.call(api, Map.of(), String.class);
    }
}
