package io.framex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the built application as a user does: as a process of its own. */
final class Framex {

    /** What a finished process left behind. */
    record Result(int exitCode, String output, String errors) {
    }

    /** No process of a test lives long enough for the slower compiler to pay off. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1";
    private static final long LONGEST_RUN_SECONDS = 120;

    private final Path folder;
    private final List<String> arguments;

    private Framex(Path folder, String... arguments) {
        this.folder = folder;
        this.arguments = List.of(arguments);
    }

    /** Runs a command to its end, in an otherwise empty environment. */
    static Result run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    static Result run(Path folder, Map<String, String> environment, String... arguments) {
        Path output = temporaryFile();
        Path errors = temporaryFile();
        try {
            Process process = new Framex(folder, arguments).start(environment, output, errors);
            if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", arguments) + " does not end:\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts a server on a free port and waits until it listens. */
    static RunningServer serve(Path folder, String... options) {
        List<String> line = new ArrayList<>(List.of("run", "--port", "0"));
        line.addAll(List.of(options));
        return listen(folder, Map.of(), line.toArray(String[]::new));
    }

    /** Starts a command that serves, and waits until it listens. */
    static RunningServer listen(Path folder, Map<String, String> environment, String... arguments) {
        Path output = temporaryFile();
        Path errors = temporaryFile();
        return RunningServer.await(new Framex(folder, arguments).start(environment, output, errors), output, errors);
    }

    /** Starts a server of another application on a free port and waits until it listens. */
    static RunningServer serve(Path jar, Path folder) {
        Path output = temporaryFile();
        Path errors = temporaryFile();
        Process process = start(List.of(java(), BRIEF, "-jar", jar.toString(), "run", "--port", "0"), folder, Map.of(), output,
                errors);
        return RunningServer.await(process, output, errors);
    }

    /** Whether the tests run on a native binary. */
    static boolean isNative() {
        return !System.getProperty("framex.application").endsWith(".jar");
    }

    /** Starts a command and does not wait for it; what it writes goes to the two files. */
    static Process start(Path folder, Path output, Path errors, String... arguments) {
        return new Framex(folder, arguments).start(Map.of(), output, errors);
    }

    private Process start(Map<String, String> environment, Path output, Path errors) {
        List<String> line = new ArrayList<>(application());
        line.addAll(arguments);
        return start(line, folder, environment, output, errors);
    }

    private static Process start(List<String> line, Path folder, Map<String, String> environment, Path output, Path errors) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar, or a native binary. */
    private static List<String> application() {
        String application = System.getProperty("framex.application");
        return isNative() ? List.of(application) : List.of(java(), BRIEF, "-jar", application);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("framex", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
