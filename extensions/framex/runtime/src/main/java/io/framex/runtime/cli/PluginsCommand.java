package io.framex.runtime.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.cli.build.PluginStart;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.Json;
import io.framex.runtime.cli.context.OutputOption;
import io.framex.runtime.cli.context.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "plugins", description = "List the plugins that are compiled in.")
final class PluginsCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Option(names = "--graph", paramLabel = "FORMAT", arity = "0..1", fallbackValue = "text",
            description = "Print which plugin calls which, instead of the list: ${COMPLETION-CANDIDATES}. "
                    + "Without FORMAT: ${FALLBACK-VALUE}.")
    GraphFormat graph;

    @Mixin
    PluginStart built;

    @Mixin
    ConfigOption config;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        if (built.goesOn(context)) {
            return 0;
        }
        SelectedPlugins plugins = SelectedPlugins.of(context, config.load(context, Map.of()));
        if (graph != null) {
            print(context, PluginGraph.of(plugins.catalog()));
        } else {
            print(context, plugins);
        }
        return 0;
    }

    private void print(CommandContext context, PluginGraph edges) {
        if (graph == GraphFormat.JSON || output.isJson()) {
            Json.print(context.output(), edges.asTree());
        } else {
            context.output().print(graph == GraphFormat.MERMAID ? edges.asMermaid() : edges.asText());
            context.output().flush();
        }
    }

    private void print(CommandContext context, SelectedPlugins plugins) {
        if (output.isJson()) {
            Json.print(context.output(), plugins.catalog().plugins().stream()
                    .map(plugin -> PluginTree.of(plugin, plugins.isActive(plugin))).toList());
            return;
        }
        Table table = new Table("NAME", "VERSION", "ACTIVE", "BUILT-IN", "HTTP", "FUNC", "DESCRIPTION");
        for (PluginDescriptor plugin : plugins.catalog().plugins()) {
            PluginIdentity identity = plugin.identity();
            table.add(identity.name(), identity.version(), yesOrNo(plugins.isActive(plugin)), yesOrNo(identity.builtin()),
                    String.valueOf(plugin.httpApis().size()), String.valueOf(plugin.functionApis().size()),
                    identity.description());
        }
        table.print(context.output());
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
