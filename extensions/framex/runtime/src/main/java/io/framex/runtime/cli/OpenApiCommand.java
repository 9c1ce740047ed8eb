package io.framex.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.cli.build.PluginStart;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.config.Settings;
import io.framex.runtime.openapi.OpenApiDocuments;
import io.framex.runtime.openapi.OpenApiFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "openapi", description = "Print the OpenAPI document of the active plugins without starting them.")
final class OpenApiCommand implements Callable<Integer> {

    /** Written as users do; the renderer's own names are its own business. */
    enum Format {
        JSON(OpenApiFormat.JSON),
        YAML(OpenApiFormat.YAML);

        private final OpenApiFormat rendered;

        Format(OpenApiFormat rendered) {
            this.rendered = rendered;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    ContextHolder parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format;

    @Option(names = "--file", paramLabel = "FILE", description = "Write the document there instead of printing it.")
    Path file;

    @Mixin
    PluginStart built;

    @Mixin
    ConfigOption config;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        if (built.goesOn(context)) {
            return 0;
        }
        Settings settings = config.load(context, Map.of());
        SelectedPlugins plugins = SelectedPlugins.of(context, settings);
        String document = OpenApiDocuments.render(plugins.active(), ProtectedPaths.of(settings), format.rendered);
        if (file == null) {
            context.output().println(document.stripTrailing());
        } else {
            write(context.workingDirectory().resolve(file), document);
        }
        return 0;
    }

    private static void write(Path target, String document) {
        try {
            Files.writeString(target, document);
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + target + ": " + e.getClass().getSimpleName()
                    + ". Choose a file in a folder that exists and is writable.", e);
        }
    }
}
