package io.framex.runtime.cli.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Shows what a running server says about itself. */
@Command(name = "info", description = "Show version, status and active plugins of a running server.")
public final class InfoCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        ServerClient client = server.client(context);
        String version = version(client);
        JsonNode document = OpenApiDocument.of(client).map(OpenApiDocument::root).orElseThrow(() -> new CommandFailure(
                client.server() + " gives no OpenAPI document at /api/v1/openapi.json. Is it a FrameX server?"));
        if (output.isJson()) {
            Json.print(context.output(), tree(client, version, document));
        } else {
            print(context, client, version, document);
        }
        return 0;
    }

    private static String version(ServerClient client) {
        var response = client.get("/version");
        if (response.statusCode() != 200 || !(response.body() instanceof Reply.Complete reply)) {
            throw new CommandFailure(client.server() + "/version answers with status " + response.statusCode()
                    + ". Is it a FrameX server?");
        }
        return reply.text().strip().replaceAll("^\"|\"$", "");
    }

    private static void print(CommandContext context, ServerClient client, String version, JsonNode document) {
        context.output().println("Server:  " + client.server());
        context.output().println("Service: " + document.path("info").path("title").asText());
        context.output().println("Version: " + version);
        String description = document.path("info").path("description").asText().strip();
        if (!description.isEmpty()) {
            context.output().println();
            context.output().println(description);
        }
        context.output().println();
        Table table = new Table("PLUGIN", "DESCRIPTION");
        document.path("tags").forEach(tag -> table.add(tag.path("name").asText(), tag.path("description").asText()));
        table.print(context.output());
    }

    private static Map<String, Object> tree(ServerClient client, String version, JsonNode document) {
        List<JsonNode> tags = new ArrayList<>();
        document.path("tags").forEach(tags::add);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("server", client.server().toString());
        tree.put("version", version);
        tree.put("info", document.path("info"));
        tree.put("plugins", tags);
        return tree;
    }
}
