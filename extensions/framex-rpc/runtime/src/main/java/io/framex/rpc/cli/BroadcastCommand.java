package io.framex.rpc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.rpc.client.RpcBroadcast;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends one request to several destinations. */
@Command(name = "broadcast", description = "Send the same request to several destinations; exit code 1 if one was rejected.")
final class BroadcastCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Parameters(index = "0", paramLabel = "FUNCTION", description = "Name of the function.")
    String function;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DESTINATION", description = "syft:// URLs.")
    List<String> destinations;

    @Option(names = "--param", paramLabel = "KEY=VALUE", description = "Parameter, or KEY:=JSON; repeatable.")
    List<String> params = new ArrayList<>();

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        RpcBroadcast broadcast = brokers.ask(context,
                client -> client.broadcast(function, ParameterOptions.parse(params), destinations));
        if (output.isJson()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("request_ids", broadcast.ids());
            tree.put("rejected", broadcast.rejected().stream().map(one -> Map.of("destination", one.destination(),
                    "code", one.code(), "message", one.message())).toList());
            Json.print(context.output(), tree);
        } else {
            Table table = new Table("ID", "REJECTED", "REASON");
            broadcast.ids().forEach(id -> table.add(id, "", ""));
            broadcast.rejected().forEach(one -> table.add("", one.destination(), one.message()));
            table.print(context.output());
        }
        return broadcast.rejected().isEmpty() ? 0 : 1;
    }
}
