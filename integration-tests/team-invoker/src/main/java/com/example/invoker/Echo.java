package com.example.invoker;

import io.framex.Call;
import io.framex.PluginClient;
import io.framex.StreamEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What this team needs of {@code echo}, in its own types. */
@PluginClient
interface Echo {

    /** Has the structure of the model of {@code echo}, and no class in common with it. */
    record Model(int id, String name) {
    }

    @Call("/api/v1/echo")
    Uni<String> echo(String message);

    @Call("/api/v1/echo_stream")
    Multi<StreamEvent> stream(String message);

    @Call("echo.EchoPlugin.confess")
    Uni<String> confess(String message);

    @Call("/api/v1/echo_model")
    Uni<String> model(String message, Model model);
}
