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
import picocli.CommandLine.ParentCommand;

/** Shows what a broker says about itself. */
@Command(name = "info", description = "Show what a broker says about itself.")
final class BrokerInfoCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        JsonNode information = brokers.ask(context, client -> client.information());
        if (output.isJson()) {
            Json.print(context.output(), information);
            return 0;
        }
        Table table = new Table("", "");
        for (String field : new String[] { "name", "version", "status" }) {
            table.add(field, information.path(field).asText());
        }
        information.path("endpoints").fields().forEachRemaining(one -> table.add(one.getKey(), one.getValue().asText()));
        table.print(context.output());
        return 0;
    }
}
