package io.framex.rpc.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.rpc.client.RpcCall;
import io.framex.rpc.client.RpcStatus;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends one request. */
@Command(name = "send", description = "Send a request to an application; exit code 1 if it failed.")
final class SendCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Parameters(index = "0", paramLabel = "APP", description = "Name of the application.")
    String app;

    @Parameters(index = "1", paramLabel = "FUNCTION", description = "Name of the function.")
    String function;

    @Parameters(index = "2", paramLabel = "DESTINATION", description = "An address, or a syft:// URL.")
    String destination;

    @Parameters(index = "3..*", paramLabel = "KEY=VALUE",
            description = "Parameters; KEY:=JSON for a value that is to be read as JSON.")
    List<String> params = new ArrayList<>();

    @Option(names = "--blocking", description = "Wait for the answer.")
    boolean blocking;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
            description = "How long to wait, at most 300. Default: ${DEFAULT-VALUE}.")
    double timeout;

    @Option(names = "--header", paramLabel = "NAME=VALUE", description = "Header that travels with it; repeatable.")
    Map<String, String> headers = new LinkedHashMap<>();

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        RpcStatus status = brokers.ask(context, client -> {
            RpcCall call = new RpcCall(app, function, destination, ParameterOptions.parse(params), headers,
                    Duration.ofMillis(Math.max(1, (long) (timeout * 1000))));
            if (!blocking) {
                return client.send(call);
            }
            try (Progress waiting = Progress.of(context.errors(), app + "." + function)) {
                return client.batch(List.of(call)).get(0);
            }
        });
        return StatusPrinter.print(context, output, status);
    }
}
