package io.framex.runtime.cli.project;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** {@code framex dev}: serves the project of the working directory and takes up changes of its sources. */
@Command(name = "dev", description = "Serve the project in this folder with live reload; takes the options of run.")
public final class DevCommand implements Callable<Integer> {

    @ParentCommand
    ContextHolder parent;

    @Unmatched
    List<String> runOptions = new ArrayList<>();

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        MavenProject project = MavenProject.in(context.workingDirectory().toAbsolutePath().normalize(), context.environment());
        MavenProgram maven = new LiveReloadMaven(context.environment(), context.errors()).of(project);
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(runOptions);
        // Without an answer to its question about statistics Quarkus would wait for one at every start.
        return ForegroundProcess.run(project.folder(), maven.command("quarkus:dev", "-Dquarkus.analytics.disabled=true",
                "-Dquarkus.args=" + ApplicationArguments.asLine(arguments)));
    }
}
