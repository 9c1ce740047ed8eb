package io.framex.runtime.cli.project;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code framex new}: a plugin project that builds, passes its test and runs. */
@Command(name = "new", description = "Create a plugin project.")
public final class NewCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the plugin.")
    String name;

    @Option(names = "--package", paramLabel = "PACKAGE", description = "Java package; com.example.<name> by default.")
    String packageName;

    @Option(names = "--directory", paramLabel = "DIR", description = "Folder of the project; <name> by default.")
    Path directory;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        Map<String, String> files = template(context).files();
        Path folder = context.workingDirectory().toAbsolutePath()
                .resolve(directory == null ? Path.of(name) : directory).normalize();
        new ProjectFolder(folder).write(files);
        report(context.output(), folder, files);
        return 0;
    }

    private ProjectTemplate template(CommandContext context) {
        try {
            PluginName plugin = new PluginName(name);
            if (context.catalog().get().find(name).filter(NewCommand::isBuiltin).isPresent()) {
                throw new IllegalArgumentException("a built-in plugin is named \"" + name + "\"; choose another name");
            }
            return new ProjectTemplate(plugin,
                    packageName == null ? plugin.defaultPackage() : new PackageName(packageName));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private static boolean isBuiltin(PluginDescriptor plugin) {
        return plugin.identity().builtin();
    }

    private static void report(PrintWriter output, Path folder, Map<String, String> files) {
        output.println("Created " + folder);
        files.keySet().forEach(file -> output.println("  " + file));
        output.println("Next: cd " + folder + " && framex dev");
        output.flush();
    }
}
