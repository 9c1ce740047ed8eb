package io.framex.runtime.cli.project;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** One run of {@code new} or {@code dev}: what came out of it. */
record CommandRun(int exitCode, String output, String errors) {

    private static final PluginCatalog CATALOG = new PluginCatalog(List.of(new PluginDescriptor(
            new PluginIdentity("echo", "io.framex.plugins.echo.EchoPlugin", "", "", "", "", true),
            new PluginPolicy(List.of(), 0, List.of(), 0), List.of(), List.of())));

    @Command(name = "framex", subcommands = {NewCommand.class, DevCommand.class})
    private record Root(CommandContext context) implements ContextHolder {
    }

    static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandContext context = new CommandContext(folder, environment, () -> CATALOG, ignored -> 0,
                new PrintWriter(output, true), new PrintWriter(errors, true));
        int exitCode = new CommandLine(new Root(context))
                .setErr(context.errors())
                .setParameterExceptionHandler((wrong, given) -> {
                    context.errors().println(wrong.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    context.errors().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
        return new CommandRun(exitCode, output.toString(), errors.toString());
    }
}
