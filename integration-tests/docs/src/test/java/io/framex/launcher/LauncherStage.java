package io.framex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A checkout with the real launcher, a Maven that pretends to build, and a JDK 99 that prints its arguments. */
final class LauncherStage {

    private static final String[] SYSTEM_COMMANDS = {"sh", "find", "mkdir", "rm", "mv", "tail", "readlink", "flock",
            "touch", "cat", "sleep", "sed"};

    private final Path folder;
    private final Path checkout;
    private final Path tools;
    private final Path jdk;
    private final Path workingDirectory;
    private long lastProcessId;

    LauncherStage(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.checkout = Files.createDirectories(this.folder.resolve("check out"));
        this.tools = Files.createDirectories(this.folder.resolve("tools"));
        this.jdk = Files.createDirectories(this.folder.resolve("jdk/bin")).getParent();
        this.workingDirectory = Files.createDirectories(this.folder.resolve("else where"));
        Files.copy(Path.of(System.getProperty("checkout"), "framex"), checkout.resolve("framex"));
        assertThat(checkout.resolve("framex").toFile().setExecutable(true)).isTrue();
        Instant past = Instant.now().minusSeconds(60);
        for (String source : new String[] {"pom.xml", "src/pom.xml", "src/main/java/Main.java",
                "extensions/core/src/main/java/Foo.java"}) {
            touch(source, past);
        }
        for (String command : SYSTEM_COMMANDS) {
            linkCommand(command);
        }
        workingMaven();
        java("printf '%s ' \"$@\"");
        script(jdk.resolve("bin/javac"), "true");
        javaVersion("99.0.1");
    }

    Path checkout() {
        return checkout;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    long lastProcessId() {
        return lastProcessId;
    }

    void workingMaven() throws IOException {
        maven("""
                echo build >> ../builds.txt
                sleep 0.3
                mkdir -p src/target/quarkus-app/lib/main src/target/quarkus-app/quarkus extensions/core/target
                cd src/target/quarkus-app
                touch quarkus-run.jar lib/main/b.jar lib/main/a.jar quarkus/generated-bytecode.jar""");
    }

    /** A Maven that leaves the jar that can put others together. */
    void mavenWithFrameX() throws IOException {
        maven("""
                mkdir -p src/target/quarkus-app/lib/main src/target/quarkus-app/lib/boot src/target/quarkus-app/app
                cd src/target/quarkus-app
                touch quarkus-run.jar app/app.jar lib/main/io.framex.framex-0.1.0.jar lib/main/io.framex.framex-api-0.1.0.jar
                touch lib/boot/boot.jar lib/boot/io.quarkus.quarkus-bootstrap-runner-3.jar""");
    }

    void maven(String commands) throws IOException {
        script(tools.resolve("mvn"), commands);
    }

    void withoutMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
    }

    void java(String commands) throws IOException {
        script(jdk.resolve("bin/java"), commands);
    }

    /** A Java that serves until it is ended and then leaves a cache, as a JVM does that is told to; else it prints. */
    void cachingJava() throws IOException {
        java("""
                case " $* " in *" io.framex.runtime.cli.build.FlatJar "*)
                    while [ "$1" != io.framex.runtime.cli.build.FlatJar ]; do shift; done
                    echo flat > "$2"
                    echo "flat $*" >> "$0.log"
                    exit 0 ;;
                esac
                for argument; do
                    case $argument in -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*) file=${argument#*=} ;; esac
                done
                if [ -n "$file" ]; then
                    echo "training $*" >> "$0.log"
                    trap 'echo cached > "$file"; exit 143' TERM
                    echo 'Listening on: http://127.0.0.1:4711'
                    while :; do sleep 0.1; done
                fi
                case " $* " in *" call "*) echo "calling $*" >> "$0.log" ;; esac
                printf '%s ' "$@"
                """);
    }

    /** How the cache was made: what was started and asked. */
    String training() throws IOException {
        Path log = jdk.resolve("bin/java.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    LauncherRun runWithoutCache(String... arguments) throws IOException {
        return finish(start(checkout.resolve("framex"), List.of(arguments), Map.of("FRAMEX_CACHE", "0")));
    }

    void javaVersion(String version) throws IOException {
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version
                + "\"\nJAVA_RUNTIME_VERSION=\"" + version + "+1\"\n");
    }

    long builds() throws IOException {
        try (var lines = Files.lines(folder.resolve("builds.txt"))) {
            return lines.count();
        }
    }

    void touch(String file, Instant time) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        if (!Files.exists(path)) {
            Files.writeString(path, "");
        }
        Files.setLastModifiedTime(path, FileTime.from(time));
    }

    Path script(Path file, String commands) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    LauncherRun run(String... arguments) throws IOException {
        return finish(start(arguments));
    }

    LauncherRun runThroughLink(String... arguments) throws IOException {
        Path inner = Files.createSymbolicLink(folder.resolve("inner"), checkout.resolve("framex"));
        Path outer = Files.createSymbolicLink(tools.resolve("framex"), tools.relativize(inner));
        return finish(start(outer, List.of(arguments), Map.of()));
    }

    LauncherRun runOnJvm(String... arguments) throws IOException {
        return finish(start(checkout.resolve("framex"), List.of(arguments), Map.of("FRAMEX_JVM", "1")));
    }

    Process start(String... arguments) throws IOException {
        return start(checkout.resolve("framex"), List.of(arguments), Map.of());
    }

    private Process start(Path launcher, List<String> arguments, Map<String, String> variables) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        lastProcessId = process.pid();
        process.getOutputStream().close();
        return process;
    }

    private static LauncherRun finish(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes());
        String errors = new String(process.getErrorStream().readAllBytes());
        try {
            return new LauncherRun(process.waitFor(), output, errors);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void linkCommand(String command) throws IOException {
        for (String place : new String[] {"/bin", "/usr/bin"}) {
            Path program = Path.of(place, command);
            if (Files.isExecutable(program)) {
                Files.createSymbolicLink(tools.resolve(command), program);
                return;
            }
        }
    }
}
