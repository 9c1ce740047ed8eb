package com.example.invoker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.framex.ApiException;
import io.framex.OnRequest;
import io.framex.PluginApis;
import io.framex.PluginPart;
import io.smallrye.common.annotation.NonBlocking;

/** Calls that go wrong, each with the code that its caller gets. */
@PluginPart("invoker")
public class RefusedCallsPart {

    @Inject
    PluginApis apis;

    @OnRequest("/refused_calls")
    public List<String> refused() {
        List<String> codes = new ArrayList<>();
        codes.add(code("/api/v1/echo", Map.of()));
        codes.add(code("/api/v1/echo_model", Map.of("message", "m", "model", Map.of("id", "one"))));
        codes.add(code("/api/v1/books", Map.of()));
        codes.add(code("/api/v1/echo_stream", Map.of("message", "m")));
        return codes;
    }

    @NonBlocking
    @OnRequest("/refused_on_event_loop")
    public String refusedOnEventLoop() {
        return code("/api/v1/echo", Map.of("message", "m"));
    }

    @OnRequest("/unhandled_call")
    public String unhandled() {
        return apis.call("/api/v1/echo", Map.of(), String.class);
    }

    private String code(String api, Map<String, ?> arguments) {
        try {
            return apis.call(api, arguments, String.class);
        } catch (ApiException failure) {
            return failure.code();
        }
    }
}
