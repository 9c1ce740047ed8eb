package com.example.invoker;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.framex.OnRequest;
import io.framex.PluginPart;
import io.smallrye.mutiny.Uni;

/** The same calls through a typed client, all at once and without blocking a thread. */
@PluginPart("invoker")
public class TypedInvokerPart {

    @Inject
    Echo echo;

    @OnRequest("/evoke_echo_typed")
    public Uni<List<Object>> evoke(String message) {
        return Uni.combine().all().unis(
                echo.echo(message),
                echo.stream(message).map(event -> event.content()).collect().with(Collectors.joining()),
                echo.confess(message),
                echo.model(message, new Echo.Model(1, "原神")))
                .with(results -> List.copyOf(results));
    }
}
