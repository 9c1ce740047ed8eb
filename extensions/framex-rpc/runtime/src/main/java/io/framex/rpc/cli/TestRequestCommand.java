package io.framex.rpc.cli;

import java.util.concurrent.Callable;

import io.framex.rpc.client.RpcCall;
import io.framex.rpc.client.RpcStatus;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Sends a request that nobody is to answer, reads its status and cancels it. */
@Command(name = "test-request", description = "Send a test request, read its status, and cancel it.")
final class TestRequestCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Mixin
    BrokerOptions brokers;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        RpcStatus read = brokers.ask(context, client -> {
            RpcStatus sent = client.send(RpcCall.to("framex-test-request", "test", "test@example.com").param("test", true));
            RpcStatus status = client.status(sent.id());
            client.cancel(sent.id());
            return status;
        });
        StatusPrinter.print(context, output, read);
        return 0;
    }
}
