package io.framex.rpc.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Asks a broker whether it runs. */
@Command(name = "health", description = "Ask a broker whether it runs; exit code 1 if not.")
final class BrokerHealthCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        String status = brokers.ask(context, client -> client.information().path("status").asText("unknown"));
        if (output.isJson()) {
            Json.print(context.output(), Map.of("status", status));
        } else {
            context.output().println(status);
        }
        return status.equals("running") ? 0 : 1;
    }
}
