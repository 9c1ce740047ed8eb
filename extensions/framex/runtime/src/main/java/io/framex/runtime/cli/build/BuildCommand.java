package io.framex.runtime.cli.build;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code framex build}: plugin jars become part of a copy of this application. */
@Command(name = "build", description = "Build plugin jars into a copy of this application.")
public final class BuildCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Option(names = PluginStart.PLUGIN_DIR, paramLabel = "DIR", required = true,
            description = "Folder with the plugin jars, and the libraries that only they need.")
    Path pluginDir;

    @Option(names = "--output", paramLabel = "DIR",
            description = "Put the application there, as quarkus-app; by default it is only kept for run --plugin-dir.")
    Path output;

    @Mixin
    BuildOptions options;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        PluginBuilder builder = options.builder(context);
        PluginFiles files = PluginFiles.of(context.workingDirectory().resolve(pluginDir), List.of());
        Path application = builder.build(files).application();
        if (output != null) {
            application = new BuildExport(context.workingDirectory().resolve(output)).replace(application);
        }
        context.output().println("Built " + application.resolve(ApplicationLayout.RUNNER));
        return 0;
    }
}
