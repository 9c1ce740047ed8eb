package io.framex.runtime.cli;

import java.util.ServiceLoader;

import io.framex.runtime.ProductVersion;
import io.framex.runtime.cli.build.BuildCommand;
import io.framex.runtime.cli.client.CallCommand;
import io.framex.runtime.cli.client.HealthCommand;
import io.framex.runtime.cli.client.InfoCommand;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandContribution;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.project.DevCommand;
import io.framex.runtime.cli.project.NewCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line. */
@Command(name = FrameXCommand.NAME, versionProvider = FrameXCommand.Version.class,
        description = "Serves plugins as one HTTP service.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:fine", "1:failed", "2:wrong usage" },
        subcommands = {
                RunCommand.class,
                DevCommand.class,
                BuildCommand.class,
                NewCommand.class,
                PluginsCommand.class,
                ConfigCommand.class,
                OpenApiCommand.class,
                CallCommand.class,
                HealthCommand.class,
                InfoCommand.class,
                GenerateCompletionCommand.class,
        })
final class FrameXCommand implements ContextHolder {

    static final String NAME = "framex";

    private final CommandContext context;

    @Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
            description = "Print this help and exit.")
    boolean help;

    @Option(names = { "-V", "--version" }, versionHelp = true, description = "Print the version of FrameX and exit.")
    boolean version;

    private FrameXCommand(CommandContext context) {
        this.context = context;
    }

    /** The whole command line. */
    static CommandLine commandLine(CommandContext context) {
        return configured(context, true);
    }

    /** As much of it as the arguments need: putting the commands of extensions together would only slow down the others. */
    static int execute(CommandContext context, String[] arguments) {
        CommandLine own = configured(context, false);
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean enough = own.getSubcommands().containsKey(first) && !first.equals(GenerateCompletionCommand.NAME);
        return (enough ? own : commandLine(context)).execute(arguments);
    }

    private static CommandLine configured(CommandContext context, boolean contributed) {
        CommandLine line = new CommandLine(new FrameXCommand(context));
        if (contributed) {
            ServiceLoader.load(CommandContribution.class)
                    .forEach(contribution -> line.addSubcommand(contribution.command()));
        }
        return line.setOut(context.output())
                .setErr(context.errors())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageReport())
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    FailureReport.lines(exception).forEach(command.getErr()::println);
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public CommandContext context() {
        return context;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] { NAME + " " + ProductVersion.current() };
        }
    }
}
