package io.framex.rpc.cli;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What has to do with RPC brokers. */
@Command(name = "rpc", description = "Serve an RPC broker, or talk to running ones.", synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n", subcommands = {
                ServeCommand.class,
                SendCommand.class,
                BroadcastCommand.class,
                StatusCommand.class,
                SchemaCommand.class,
                BrokerHealthCommand.class,
                BrokerInfoCommand.class,
                TestRequestCommand.class,
                TopCommand.class,
        })
final class RpcCommand implements ContextHolder {

    @ParentCommand
    ContextHolder parent;

    @Override
    public CommandContext context() {
        return parent.context();
    }
}
