package io.framex.runtime.cli.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.cli.context.CommandContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands take beside settings: plugins that are not compiled into this application. */
public final class PluginStart {

    static final String PLUGIN_DIR = "--plugin-dir";

    @Option(names = PLUGIN_DIR, paramLabel = "DIR",
            description = "Folder with plugin jars; they are built into a copy of this application, which then takes over.")
    Path pluginDir;

    @Mixin
    BuildOptions options;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    /** What settings may name: with a folder of plugins, more than what is compiled in. */
    public PluginCatalog catalog(CommandContext context) {
        PluginCatalog compiled = context.catalog().get();
        return pluginDir == null ? compiled : compiled.asOpenEnded();
    }

    /**
     * Whether there is something to build first.
     *
     * @param loadPlugins entries of {@code load_plugins}
     */
    public boolean isNeeded(List<String> loadPlugins) {
        return pluginDir != null || loadPlugins.stream().anyMatch(PluginFiles::isSource);
    }

    /**
     * Builds what was not built before, and goes on as the application that was built.
     *
     * @param loadPlugins entries of {@code load_plugins}
     */
    public void start(CommandContext context, List<String> loadPlugins) {
        PluginBuilder builder = options.builder(context);
        Path folder = pluginDir == null ? null : context.workingDirectory().resolve(pluginDir);
        List<Path> sources = loadPlugins.stream().filter(PluginFiles::isSource).map(Path::of).toList();
        BuiltApplication application = builder.build(PluginFiles.of(folder, sources));
        RunArguments arguments = new RunArguments(command.root().commandLine().getParseResult().originalArgs());
        application.start(arguments.forBuilt(withClasses(loadPlugins, application)));
    }

    /**
     * Where a folder of plugins was given, goes on as the application with these. For commands that take the selection of
     * plugins from the settings alone.
     *
     * @return whether it did so, and the command has nothing left to do
     */
    public boolean goesOn(CommandContext context) {
        if (pluginDir == null) {
            return false;
        }
        start(context, List.of());
        return true;
    }

    /** The entries with the class of each source file in its place. */
    static List<String> withClasses(List<String> loadPlugins, BuiltApplication application) {
        List<String> entries = new ArrayList<>();
        int source = 0;
        for (String entry : loadPlugins) {
            entries.add(PluginFiles.isSource(entry) ? application.sourceClasses().get(source++) : entry);
        }
        return entries;
    }
}
