package io.framex.runtime.cli.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * Builds plugins into a copy of the application, in a process of its own: that needs memory and classes which nothing
 * needs afterwards, and whatever happens in it leaves this process alone.
 */
final class PluginBuilder {

    private static final String MAIN = "io.framex.deployment.build.PluginBuild";

    private final ApplicationLayout application;
    private final BuildCache cache;
    private final int mostBuilds;
    private final Duration timeout;
    private final PrintWriter errors;

    /**
     * @param application what plugins are built into
     * @param cache where builds are kept
     * @param mostBuilds how many builds are kept
     * @param timeout how long a build may take, other builds that it waits for included
     * @param errors told what is wrong, and that a build takes a while
     */
    PluginBuilder(ApplicationLayout application, BuildCache cache, int mostBuilds, Duration timeout, PrintWriter errors) {
        this.application = application;
        this.cache = cache;
        this.mostBuilds = mostBuilds;
        this.timeout = timeout;
        this.errors = errors;
    }

    /**
     * Finds the build of these files, or makes it.
     *
     * @throws CommandFailure where that fails; what is wrong has been told then
     */
    BuiltApplication build(PluginFiles files) {
        BuildKey key = key(files);
        return cache.find(key).orElseGet(() -> {
            run(key, files);
            return cache.find(key).orElseThrow(() -> new CommandFailure("The build was removed from " + cache.folder()
                    + " as soon as it was made; raise --build-cache-max"));
        });
    }

    private BuildKey key(PluginFiles files) {
        try {
            return BuildKey.of(application, files);
        } catch (IOException failure) {
            throw new CommandFailure("Cannot read " + failure.getMessage() + "; was it removed meanwhile?", failure);
        }
    }

    private void run(BuildKey key, PluginFiles files) {
        requireCompiler(files);
        errors.println("Building in " + String.join(", ", files.all().stream().map(file -> file.getFileName().toString())
                .toList()) + "; this takes some seconds");
        errors.flush();
        try {
            Files.createDirectories(cache.folder());
            Process process = start(key, files);
            Thread onExit = new Thread(process::destroyForcibly, "end build");
            Runtime.getRuntime().addShutdownHook(onExit);
            AtomicBoolean late = new AtomicBoolean();
            CompletableFuture.delayedExecutor(timeout.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> end(process, late));
            List<String> problems = read(process);
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(onExit);
            if (late.get()) {
                throw new CommandFailure("The build took longer than " + timeout.toSeconds() + " seconds; raise "
                        + BuildOptions.TIMEOUT);
            }
            if (exitCode == BuildMessage.BUILT || exitCode == BuildMessage.EXPLAINED) {
                Files.deleteIfExists(cache.log(key));
            } else {
                problems.add("The build ended unexpectedly; its log is " + cache.log(key));
            }
            if (exitCode != BuildMessage.BUILT) {
                throw new CommandFailure(String.join("\n", problems));
            }
        } catch (IOException failure) {
            throw new CommandFailure("Cannot write " + cache.folder() + ": " + failure.getMessage()
                    + "; choose another folder with --build-cache or " + BuildCache.VARIABLE, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", interrupted);
        }
    }

    private static void end(Process process, AtomicBoolean late) {
        late.set(process.isAlive());
        process.destroyForcibly();
    }

    private static void requireCompiler(PluginFiles files) {
        if (!files.sources().isEmpty() && ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            throw new CommandFailure(files.sources().get(0) + " cannot be compiled: " + System.getProperty("java.home")
                    + " has no compiler. Set JAVA_HOME to a JDK, or compile it into a jar and use --plugin-dir");
        }
    }

    /** It ends with its standard input, that is with this process; what it logs is kept apart from what it tells. */
    private Process start(BuildKey key, PluginFiles files) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Compiling hot code twice pays off only in processes that live longer.
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp", application.buildClassPath(), MAIN,
                application.root().toString(), cache.folder().toString(), key.value(), String.valueOf(mostBuilds),
                Path.of("").toAbsolutePath().toString()));
        files.all().forEach(file -> command.add(file.toAbsolutePath().normalize().toString()));
        // Where the caller's own application.properties and .env are not, nor its environment: the key knows nothing of them.
        ProcessBuilder builder = new ProcessBuilder(command).directory(cache.folder().toFile())
                .redirectError(cache.log(key).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SMALLRYE_"));
        return builder.start();
    }

    private List<String> read(Process process) throws IOException {
        List<String> problems = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(BuildMessage.NOTE)) {
                    errors.println(line.substring(BuildMessage.NOTE.length()));
                    errors.flush();
                } else {
                    problems.add(line);
                }
            }
        }
        return problems;
    }
}
