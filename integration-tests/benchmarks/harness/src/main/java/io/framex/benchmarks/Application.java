package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Something that serves HTTP and can be started.
 *
 * @param name what the table calls it
 * @param command the command that starts it on a port
 * @param environment environment variables for a port, beside those of the harness
 */
record Application(String name, IntFunction<List<String>> command, IntFunction<Map<String, String>> environment) {

    /** A plain Quarkus application. */
    static Application plain(String name, List<String> launch) {
        return new Application(name, port -> launch,
                port -> Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", String.valueOf(port)));
    }

    /**
     * A FrameX application.
     *
     * @param options options of {@code run} beside the port
     */
    static Application framex(String name, List<String> launch, String... options) {
        return new Application(name, port -> {
            List<String> command = new ArrayList<>(launch);
            command.add("run");
            command.addAll(List.of(options));
            command.addAll(List.of("--host", "127.0.0.1", "--port", String.valueOf(port)));
            return command;
        }, port -> Map.of());
    }

    /** The same with further environment variables. */
    Application with(Map<String, String> more) {
        return new Application(name, command, port -> {
            Map<String, String> all = new HashMap<>(environment.apply(port));
            all.putAll(more);
            return all;
        });
    }

    /** What starts a JVM application with the JVM that runs the harness. */
    static List<String> jvm(Path jar, String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return command;
    }
}
