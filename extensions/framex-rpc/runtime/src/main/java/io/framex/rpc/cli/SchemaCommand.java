package io.framex.rpc.cli;

import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the functions of an application. */
@Command(name = "schema", description = "Show the functions of an application.")
final class SchemaCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Parameters(index = "0", paramLabel = "APP", description = "Name of the application.")
    String app;

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        JsonNode schema = brokers.ask(context, client -> client.schema(app));
        if (output.isJson()) {
            Json.print(context.output(), schema);
            return 0;
        }
        Table table = new Table("FUNCTION", "PARAMETERS", "RETURNS", "DESCRIPTION");
        schema.path("functions").fields().forEachRemaining(function -> table.add(function.getKey(),
                function.getValue().path("params").toString(), function.getValue().path("returns").asText(),
                function.getValue().path("description").asText()));
        table.print(context.output());
        return 0;
    }
}
