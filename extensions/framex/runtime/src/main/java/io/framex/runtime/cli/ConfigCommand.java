package io.framex.runtime.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.MissingApi;
import io.framex.runtime.catalog.MissingApiException;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import io.framex.runtime.config.SettingEntry;
import io.framex.runtime.config.SettingProblem;
import io.framex.runtime.config.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "config", description = "Print the effective settings and where each comes from; secrets are masked.")
final class ConfigCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Option(names = "--check", description = "Only check the settings and the plugins they name, as run would.")
    boolean check;

    @Mixin
    ConfigOption config;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        if (check) {
            return output.isJson() ? checkForPrograms(context) : checkForPeople(context);
        }
        Settings settings = config.load(context, Map.of());
        if (output.isJson()) {
            Json.print(context.output(), settings.effectiveEntries().stream().map(ConfigCommand::tree).toList());
        } else {
            Table table = new Table("KEY", "SOURCE", "VALUE");
            settings.effectiveEntries().forEach(entry -> table.add(entry.key(), entry.origin().toString(), entry.shownValue()));
            table.print(context.output());
        }
        return 0;
    }

    private int checkForPeople(CommandContext context) {
        check(context).forEach(warning -> context.errors().println("warning: " + warning));
        context.output().println("The configuration is valid.");
        return 0;
    }

    private int checkForPrograms(CommandContext context) {
        Map<String, Object> result = new LinkedHashMap<>();
        try {
            List<String> warnings = check(context);
            result.put("valid", true);
            result.put("warnings", warnings);
            result.put("problems", List.of());
        } catch (ConfigurationException | CommandFailure mistake) {
            result.put("valid", false);
            result.put("warnings", List.of());
            result.put("problems", FailureReport.lines(mistake));
        }
        Json.print(context.output(), result);
        return Boolean.TRUE.equals(result.get("valid")) ? 0 : 1;
    }

    /** What is strange about the settings, a line each. */
    private List<String> check(CommandContext context) {
        Settings settings = config.load(context, Map.of());
        check(SelectedPlugins.of(context, settings), settings);
        return Stream.concat(settings.warnings().stream(), ProtectedPaths.of(settings).warnings().stream())
                .map(SettingProblem::toString).toList();
    }

    /** What the proxy forwards is only known when it runs. */
    private static void check(SelectedPlugins plugins, Settings settings) {
        boolean proxy = settings.value("server.enable_proxy").map(Boolean::parseBoolean).orElse(false);
        List<MissingApi> missing = MissingApi.find(plugins.catalog(), plugins.active());
        if (!proxy && !missing.isEmpty()) {
            throw new MissingApiException(missing.stream().map(api -> api.describe(false)).toList());
        }
    }

    private static Map<String, Object> tree(SettingEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", entry.key());
        tree.put("value", entry.shownValue());
        tree.put("source", entry.origin().source());
        if (entry.origin().line() > 0) {
            tree.put("line", entry.origin().line());
        }
        return tree;
    }
}
