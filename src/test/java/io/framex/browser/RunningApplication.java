package io.framex.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** The built distribution in a process of its own, on a free port. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    private final Process process;
    private final int port;

    private RunningApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningApplication start(Path directory, String... options) throws IOException {
        Path output = directory.resolve("application.log");
        List<String> command = new ArrayList<>(application());
        command.addAll(List.of("run", "--port", "0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        try {
            int port = Awaitility.await("start of the application").atMost(PATIENCE)
                    .failFast("the application ended", () -> !process.isAlive())
                    .until(() -> port(output), found -> found > 0);
            return new RunningApplication(process, port);
        } catch (RuntimeException | Error e) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(output), e);
        }
    }

    /** A jar, or a native binary. */
    private static List<String> application() {
        String application = System.getProperty("framex.application");
        return application.endsWith(".jar")
                ? List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar", application)
                : List.of(application);
    }

    private static int port(Path output) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(output)) {
            return lines.lines().map(LISTENING::matcher).filter(Matcher::find)
                    .mapToInt(listening -> Integer.parseInt(listening.group(1))).findFirst().orElse(0);
        }
    }

    /** Address of a path, by an address of this machine. */
    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Address of a path, by another name of this machine. */
    String urlByName(String path) {
        return "http://localhost:" + port + path;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
