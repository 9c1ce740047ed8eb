package io.framex.docs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** A command that keeps running, as a reader runs it in a second terminal. */
final class BackgroundServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final int port;

    private BackgroundServer(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Starts the command and waits until something listens on the port. */
    static BackgroundServer start(String command, Path folder, Path output, Map<String, String> environment, int port)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        BackgroundServer server = new BackgroundServer(builder.start(), output, port);
        Awaitility.await("port " + port).atMost(PATIENCE).pollInterval(Duration.ofMillis(100))
                .until(() -> server.listens() || !server.process.isAlive());
        if (!server.process.isAlive()) {
            throw new AssertionError("ended instead of serving: " + command + "\n" + Files.readString(output));
        }
        return server;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends the command as the reader's Ctrl-C does, and fails where anything of it stays behind. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        boolean ended = false;
        try {
            ended = process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List<ProcessHandle> left = all.stream().filter(each -> !endsSoon(each)).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended || !left.isEmpty()) {
            throw new AssertionError("did not end when asked to: " + left);
        }
    }

    private static boolean endsSoon(ProcessHandle handle) {
        try {
            handle.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (Exception stillThere) {
            return false;
        }
    }
}
