package io.framex.runtime.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

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
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:fine", "1:failed", "2:wrong usage" })
final class FrameXCommand implements ContextHolder {

    static final String NAME = "framex";

    private static final Set<String> VERSION = Set.of("-V", "--version");

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
        CommandLine line = new CommandLine(new FrameXCommand(context));
        Commands.ALL.forEach(line::addSubcommand);
        ServiceLoader.load(CommandContribution.class).forEach(contribution -> line.addSubcommand(contribution.command()));
        return configured(line, context);
    }

    /** As much of it as the arguments need: putting all commands together would take longer than most of them run. */
    static int execute(CommandContext context, String[] arguments) {
        if (arguments.length == 1 && VERSION.contains(arguments[0])) {
            context.output().println(Version.line());
            return CommandLine.ExitCode.OK;
        }
        return ShortRun.attempt(context, arguments).orElseGet(() -> parsed(context, arguments));
    }

    private static int parsed(CommandContext context, String[] arguments) {
        return (arguments.length == 0 ? commandLine(context) : commandLine(context, arguments[0])).execute(arguments);
    }

    private static CommandLine commandLine(CommandContext context, String name) {
        Class<?> command = Commands.ALL.get(name);
        if (command == null || command == GenerateCompletionCommand.class) {
            return commandLine(context);
        }
        return configured(new CommandLine(new FrameXCommand(context)).addSubcommand(command), context);
    }

    private static CommandLine configured(CommandLine line, CommandContext context) {
        return line.setOut(context.output())
                .setErr(context.errors())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageReport())
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    FailureReport.print(exception, command.getErr());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public CommandContext context() {
        return context;
    }

    static final class Version implements IVersionProvider {

        static String line() {
            return NAME + " " + ProductVersion.current();
        }

        @Override
        public String[] getVersion() {
            return new String[] { line() };
        }
    }

    /** By themselves, since a server starts without them, and reading annotations takes a JVM long for the first time. */
    private static final class Commands {

        static final Map<String, Class<?>> ALL = named(RunCommand.class, DevCommand.class, BuildCommand.class,
                NewCommand.class, PluginsCommand.class, ConfigCommand.class, OpenApiCommand.class, CallCommand.class,
                HealthCommand.class, InfoCommand.class, GenerateCompletionCommand.class);

        private static Map<String, Class<?>> named(Class<?>... types) {
            Map<String, Class<?>> commands = new LinkedHashMap<>();
            for (Class<?> type : types) {
                commands.put(type.getAnnotation(Command.class).name(), type);
            }
            return commands;
        }
    }
}
