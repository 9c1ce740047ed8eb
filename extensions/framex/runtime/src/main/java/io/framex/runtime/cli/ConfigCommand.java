package io.framex.runtime.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.MissingApi;
import io.framex.runtime.catalog.MissingApiException;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import io.framex.runtime.config.SettingEntry;
import io.framex.runtime.config.Settings;
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
        Settings settings = config.load(context, Map.of());
        if (check) {
            check(SelectedPlugins.of(context, settings), settings);
            ProtectedPaths.of(settings);
            settings.warnings().forEach(warning -> context.errors().println("warning: " + warning));
            context.output().println("The configuration is valid.");
        } else if (output.isJson()) {
            Json.print(context.output(), settings.effectiveEntries().stream().map(ConfigCommand::tree).toList());
        } else {
            Table table = new Table("KEY", "SOURCE", "VALUE");
            settings.effectiveEntries().forEach(entry -> table.add(entry.key(), entry.origin().toString(), entry.shownValue()));
            table.print(context.output());
        }
        return 0;
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
