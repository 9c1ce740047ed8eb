package io.framex.runtime.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.config.Bounds;
import io.framex.runtime.config.KnownSetting;
import io.framex.runtime.config.KnownSetting.Trait;
import io.framex.runtime.config.KnownSettings;
import io.framex.runtime.config.ValueType;
import picocli.CommandLine;

/** One run of the command line within the test's process, and what came out of it. */
record CommandRun(int exitCode, String output, String errors) {

    private static final KnownSettings KNOWN = new KnownSettings(List.of(
            setting("server.host", ValueType.STRING, "127.0.0.1", Bounds.NONE, Set.of()),
            setting("server.port", ValueType.INTEGER, "8080", new Bounds(0, 65535, List.of()), Set.of()),
            setting("server.dashboard_host", ValueType.STRING, "127.0.0.1", Bounds.NONE, Set.of()),
            setting("server.dashboard_port", ValueType.INTEGER, "8260", Bounds.NONE, Set.of()),
            setting("server.num_cpus", ValueType.INTEGER, "-1", Bounds.NONE, Set.of()),
            setting("server.use_ray", ValueType.BOOLEAN, "false", Bounds.NONE, Set.of()),
            setting("server.engine", ValueType.STRING, "local", Bounds.NONE, Set.of()),
            setting("server.enable_proxy", ValueType.BOOLEAN, "false", Bounds.NONE, Set.of()),
            setting("log.level", ValueType.STRING, "info", Bounds.NONE, Set.of()),
            setting("sentry.dsn", ValueType.STRING, null, Bounds.NONE, Set.of(Trait.SECRET)),
            setting("auth.rules.*[]", ValueType.STRING, null, Bounds.NONE, Set.of(Trait.SECRET, Trait.MAY_BE_EMPTY)),
            setting("auth.keys.*.expires", ValueType.STRING, null, Bounds.NONE, Set.of()),
            setting("auth.keys.*.sha256", ValueType.STRING, null, Bounds.NONE, Set.of()),
            setting("auth.keys.*.value", ValueType.STRING, null, Bounds.NONE, Set.of(Trait.SECRET)),
            setting("load_plugins[]", ValueType.STRING, null, Bounds.NONE, Set.of()),
            setting("load_builtin_plugins[]", ValueType.STRING, null, Bounds.NONE, Set.of())),
            Set.of("local", "ray"), Set.of());

    /** Runs a command in a folder of its own, against a server that never starts. */
    static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), failed -> 0, SamplePlugins::catalog, arguments);
    }

    /** The model of the whole command line. */
    static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return FrameXCommand.commandLine(new CommandContext(Path.of(""), Map.of(), SamplePlugins::catalog, failed -> 0,
                nowhere, nowhere));
    }

    static CommandRun in(Path folder, Map<String, String> environment, CommandContext.Server server,
            Supplier<PluginCatalog> catalog, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandContext context = new CommandContext(folder, environment, catalog, server, new PrintWriter(output, true),
                new PrintWriter(errors, true));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application = builtApplication(before)) {
            Thread.currentThread().setContextClassLoader(application);
            int exitCode = FrameXCommand.execute(context, arguments);
            return new CommandRun(exitCode, output.toString(), errors.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Settings are checked against what the build of an application wrote down. */
    private static URLClassLoader builtApplication(ClassLoader parent) throws IOException {
        Path root = Files.createTempDirectory("application");
        Path resource = root.resolve(KnownSettings.RESOURCE);
        Files.createDirectories(resource.getParent());
        Files.writeString(resource, KNOWN.encode());
        return new URLClassLoader(new URL[] { root.toUri().toURL() }, parent);
    }

    private static KnownSetting setting(String path, ValueType type, String value, Bounds bounds, Set<Trait> traits) {
        return new KnownSetting(path, type, Optional.ofNullable(value), List.of(), bounds, traits);
    }
}
