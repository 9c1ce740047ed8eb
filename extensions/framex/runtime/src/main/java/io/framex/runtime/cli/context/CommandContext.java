package io.framex.runtime.cli.context;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.framex.runtime.catalog.PluginCatalog;

/**
 * What a command knows about the world outside, so that tests can give it another one.
 *
 * @param workingDirectory where configuration files are looked for
 * @param environment environment variables
 * @param catalog loads what is compiled in
 * @param server starts the application
 * @param output standard output
 * @param errors standard error
 */
public record CommandContext(Path workingDirectory, Map<String, String> environment, Supplier<PluginCatalog> catalog,
        Server server, PrintWriter output, PrintWriter errors) {

    /** Starts the application and waits until it ends. */
    @FunctionalInterface
    public interface Server {

        /**
         * Blocks until the application has ended.
         *
         * @param startFailed is told why the application did not start
         * @return exit code of the application
         */
        int run(Consumer<Throwable> startFailed);
    }
}
