package com.example.invoker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.PluginApis;
import io.framex.StreamEvent;

/** The example of cross-plugin access of Python FrameX: calls every API of {@code echo}, by name. */
@Plugin(name = "invoker", version = "0.1.0", description = "Calls the APIs of another plugin", author = "team invoker",
        requiredRemoteApis = { "/api/v1/echo", "echo.EchoPlugin.confess", "/api/v1/echo_stream", "/api/v1/echo_model" })
public class InvokerPlugin {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    PluginApis apis;

    @OnRequest("/evoke_echo")
    public List<Object> evoke(String message) {
        Map<String, String> arguments = Map.of("message", message);
        String echo = apis.call("/api/v1/echo", arguments, String.class);
        String streamed = apis.stream("/api/v1/echo_stream", arguments).map(StreamEvent::content)
                .collect().with(Collectors.joining()).await().atMost(PATIENCE);
        String confess = apis.call("echo.EchoPlugin.confess", arguments, String.class);
        String model = apis.call("/api/v1/echo_model",
                Map.of("message", message, "model", Map.of("id", 1, "name", "原神")), String.class);
        return List.of(echo, streamed, confess, model);
    }
}
