package io.framex.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the measured applications are and what they may use.
 *
 * @param folder the folder of the benchmarks in a checkout whose applications are built
 * @param cores cores of servers and load
 */
record Setting(Path folder, Cores cores) {

    static final String ECHO = "/api/v1/echo?message=hello";
    static final String ECHO_UNI = "/api/v1/echo_uni?message=hello";

    static final String[] JVM_OPTIONS = { "-Xms256m", "-Xmx256m" };
    private static final String[] PLUGINS = { "--load-builtin-plugins", "echo", "--load-plugins", "benchmark" };

    /** The applications for load: with a heap of fixed size, so that both collect garbage equally often. */
    Application framex() {
        return Application.framex("FrameX", Application.jvm(jar("framex"), JVM_OPTIONS), PLUGINS);
    }

    Application plain() {
        return Application.plain("plain Quarkus", Application.jvm(jar("plain"), JVM_OPTIONS));
    }

    /** The peer with the setting that FrameX has by default: a stop waits for requests. */
    Application plainWithGracefulStop() {
        return Application.plain("plain Quarkus", Application.jvm(jar("plain"), "-Dquarkus.shutdown.timeout=30s",
                JVM_OPTIONS[0], JVM_OPTIONS[1]));
    }

    /** The peer with what FrameX has by default: it counts and times its requests. */
    Application plainWithMetrics() {
        return Application.plain("plain Quarkus with metrics", Application.jvm(jar("plain-metrics"), JVM_OPTIONS));
    }

    /** With the request cache. */
    Application framexWithCache() {
        return Application.framex("FrameX", Application.jvm(jar("framex"), "-Dframex.cache.enabled=true", JVM_OPTIONS[0],
                JVM_OPTIONS[1]), PLUGINS);
    }

    Application framexNative() {
        return Application.framex("FrameX", List.of(framexBinary().orElseThrow().toString()), PLUGINS);
    }

    Application plainNative() {
        return Application.plain("plain Quarkus", List.of(plainBinary().orElseThrow().toString()));
    }

    Optional<Path> framexBinary() {
        return binary("framex");
    }

    Optional<Path> plainBinary() {
        return binary("plain");
    }

    Path checkout() {
        return folder.resolve("../..").normalize();
    }

    Path jar(String module) {
        return folder.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The native binary of a module, where it was built. */
    Optional<Path> binary(String module) {
        return Optional.of(folder.resolve(module).resolve("target/" + module + "-native")).filter(Files::isExecutable);
    }
}
