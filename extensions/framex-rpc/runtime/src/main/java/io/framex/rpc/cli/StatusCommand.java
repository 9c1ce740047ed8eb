package io.framex.rpc.cli;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.framex.rpc.client.RpcStatus;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what has become of a request. */
@Command(name = "status", description = "Show what has become of a request; exit code 1 if it failed.")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Parameters(index = "0", paramLabel = "ID", description = "Id of the request.")
    String id;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "Wait until it is answered, at most so long.")
    Integer wait;

    @Option(names = "--cancel", description = "Cancel it, unless it is answered already.")
    boolean cancel;

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        RpcStatus status = brokers.ask(context, client -> {
            if (cancel) {
                return client.cancel(id);
            }
            if (wait == null) {
                return client.status(id);
            }
            try (Progress waiting = Progress.of(context.errors(), id)) {
                return client.await(id, Duration.ofSeconds(wait));
            }
        });
        return StatusPrinter.print(context, output, status);
    }
}
