package io.framex.docs;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.awaitility.Awaitility;

/** Follows one page to the letter, as a reader who starts in an empty folder. */
final class Rehearsal implements AutoCloseable {

    private static final String DOCUMENTED_PORT = "8080";
    private static final Duration RELOAD = Duration.ofSeconds(30);

    private final Path notes;
    private final int port = freePort();
    private final Map<String, String> environment;
    private final ShellSession shell;
    private BackgroundServer server;
    private boolean changed;

    /**
     * @param folder where the reader starts
     * @param notes for what the test itself writes
     */
    Rehearsal(Workshop workshop, Path folder, Path notes) throws IOException {
        this.notes = notes;
        this.environment = new HashMap<>(workshop.environment());
        environment.put("SERVER__PORT", String.valueOf(port));
        this.shell = new ShellSession(folder, notes, environment);
    }

    void follow(Block block) throws IOException {
        if (block.isFile()) {
            Path file = shell.folder().resolve(block.fileName());
            Files.createDirectories(file.getParent());
            Files.writeString(file, withPort(block.content()));
            changed = true;
        } else if (block.isBackground()) {
            stopServer();
            server = BackgroundServer.start(withPort(block.content()), shell.folder(), notes.resolve("server.txt"),
                    environment, port);
            changed = false;
        } else if (changed && server != null && block.expected().isPresent()) {
            // Live reload looks for changes every two seconds at most, and no reader is that quick.
            Awaitility.await().atMost(RELOAD).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> call(block));
            changed = false;
        } else {
            call(block);
        }
    }

    private void call(Block block) throws IOException {
        String output = shell.run(withPort(block.content()));
        block.expected().map(this::withPort).filter(expected -> !new ExpectedOutput(expected).matches(output))
                .ifPresent(expected -> fail("expected:%n%s%nbut was:%n%s%nThe server wrote:%n%s", expected, output,
                        serverOutput()));
    }

    private String withPort(String text) {
        return text.replace(DOCUMENTED_PORT, String.valueOf(port));
    }

    private String serverOutput() {
        try {
            return server == null ? "(none)" : server.output();
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private void stopServer() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() {
        shell.close();
        stopServer();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {

            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("no free port", failure);
        }
    }
}
