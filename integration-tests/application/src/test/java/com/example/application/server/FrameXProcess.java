package com.example.application.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * The built application as a process of its own, in an empty folder of its own, on a port that the system picks. Runs the
 * native binary where the system property {@code application.binary} names one.
 */
public final class FrameXProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://(127\\.0\\.0\\.\\d+|localhost):(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private FrameXProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code run} with the given {@code config.toml}, does not wait. */
    public static FrameXProcess start(String configuration, String... arguments) {
        List<String> line = new ArrayList<>(List.of("run", "--port", "0"));
        line.addAll(List.of(arguments));
        return execute(configuration, line);
    }

    /** Starts {@code run} of another application than the one under test, on the JVM, does not wait. */
    public static FrameXProcess startOther(Path application, String configuration) {
        return execute(configuration, List.of("run", "--port", "0"), onJvm(application));
    }

    /** Starts any command with the given {@code config.toml}, does not wait. */
    public static FrameXProcess execute(String configuration, List<String> line) {
        return execute(configuration, line, launch());
    }

    private static FrameXProcess execute(String configuration, List<String> line, List<String> launch) {
        try {
            Path folder = Files.createTempDirectory("framex-it");
            Files.writeString(folder.resolve("config.toml"), configuration);
            List<String> command = new ArrayList<>(launch);
            command.addAll(line);
            Path output = folder.resolve("output.txt");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            return new FrameXProcess(process, output);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot start the application", failure);
        }
    }

    private static List<String> launch() {
        String binary = System.getProperty("application.binary", "");
        if (!binary.isEmpty()) {
            return List.of(binary);
        }
        return onJvm(Path.of(System.getProperty("application.folder")));
    }

    private static List<String> onJvm(Path application) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // No server of a test lives long enough for the slower compiler to pay off.
        return List.of(java, "-XX:TieredStopAtLevel=1", "-jar", application.resolve("quarkus-run.jar").toString());
    }

    /** Waits until the server listens and its plugins are up. */
    public FrameXProcess awaitReady() {
        Awaitility.await("the application is ready").atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive()
                        || LISTENING.matcher(output()).find() && new Client(this).get("/health/ready").status() == 200);
        if (!process.isAlive()) {
            throw new AssertionError("the application ended:\n" + output());
        }
        return this;
    }

    /** Waits until the server listens, whether its plugins are up or not. */
    public FrameXProcess awaitListening() {
        Awaitility.await("the application listens").atMost(PATIENCE).pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive() || LISTENING.matcher(output()).find());
        return this;
    }

    /** Waits until the process has written the text. */
    public void awaitOutput(String text) {
        Awaitility.await(text).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> output().contains(text));
    }

    /** Sends SIGTERM and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until the process has ended by itself and returns its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the application runs on:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public int port() {
        return Integer.parseInt(listening().group(2));
    }

    /** The URL of the server, without a path. */
    public String url() {
        return "http://" + listening().group(1) + ":" + port();
    }

    public URI uri(String pathAndQuery) {
        return URI.create(url() + pathAndQuery);
    }

    private Matcher listening() {
        Matcher matcher = LISTENING.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("no port in:\n" + output());
        }
        return matcher;
    }

    /** Everything the process has written so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot read " + output, failure);
        }
    }

    /** Ends the process as a crash would, and waits for it. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks the process to end and waits for it. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }
}
