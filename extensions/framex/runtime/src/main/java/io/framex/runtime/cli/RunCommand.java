package io.framex.runtime.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import io.framex.runtime.cli.build.PluginStart;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.config.Settings;
import io.quarkus.runtime.LaunchMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = RunCommand.NAME, description = "Start the service and wait until it is stopped.")
final class RunCommand implements Callable<Integer> {

    static final String NAME = "run";

    private static final Set<String> DEBUGGING_LEVELS = Set.of("DEBUG", "TRACE", "ALL");

    @ParentCommand
    ContextHolder parent;

    @Mixin
    RunOptions options;

    @Mixin
    PluginStart plugins;

    @Mixin
    ConfigOption config;

    /** For picocli, which fills it. */
    RunCommand() {
    }

    /** A command that picocli has no part in, and that therefore cannot build plugins. */
    RunCommand(ContextHolder parent, RunOptions options, ConfigOption config) {
        this.parent = parent;
        this.options = options;
        this.plugins = new PluginStart();
        this.config = config;
    }

    /** Everything that can be found wrong without Quarkus is, so that such a start fails at once and quietly. */
    @Override
    public Integer call() {
        CommandContext context = parent.context();
        Settings settings = settings(context);
        List<String> loadPlugins = settings.list("load_plugins");
        if (plugins.isNeeded(loadPlugins)) {
            plugins.start(context, loadPlugins);
            return 0;
        }
        return serve(context, settings);
    }

    /** As {@link #call()}; empty, and nothing done, where plugins have to be built first. */
    Optional<Integer> callWithoutBuild() {
        CommandContext context = parent.context();
        Settings settings = settings(context);
        return plugins.isNeeded(settings.list("load_plugins")) ? Optional.empty() : Optional.of(serve(context, settings));
    }

    private static int serve(CommandContext context, Settings settings) {
        Settings.install(settings);
        return context.server().run(failure -> report(failure, isDebugging(settings), context.errors()));
    }

    private Settings settings(CommandContext context) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            return new LiveSettings(context.errors()).await(
                    () -> checked(context, Settings.load(config.request(context, options.asSettings()), plugins.catalog(context))));
        }
        return checked(context, config.load(context, options.asSettings(), plugins.catalog(context)));
    }

    private Settings checked(CommandContext context, Settings settings) {
        if (!plugins.isNeeded(settings.list("load_plugins"))) {
            SelectedPlugins.of(context, settings);
        }
        return settings;
    }

    /** The stack trace is not left to the log, because a start may fail before there is one. */
    private static void report(Throwable failure, boolean debugging, PrintWriter errors) {
        FailureReport.print(failure, errors);
        if (debugging) {
            failure.printStackTrace(errors);
        }
    }

    private static boolean isDebugging(Settings settings) {
        return settings.value("log.level").map(level -> level.toUpperCase(Locale.ROOT))
                .filter(DEBUGGING_LEVELS::contains).isPresent();
    }
}
