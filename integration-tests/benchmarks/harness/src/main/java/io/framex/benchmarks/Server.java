package io.framex.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running application. */
final class Server implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;
    private final Duration firstAnswer;

    private Server(String name, Process process, Path log, int port, String path, long begun) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
        this.firstAnswer = awaitAnswer(path, begun);
    }

    /**
     * Starts an application and waits for its first answer with status 200.
     *
     * @param cores cores that it may use
     * @param path path and query to ask for
     */
    static Server start(Application application, String cores, String path) {
        try {
            int port = freePort();
            // An empty folder: no settings of whoever runs this.
            Path folder = Files.createTempDirectory("framex-benchmark");
            Path log = folder.resolve("server.log");
            ProcessBuilder builder = new ProcessBuilder(Cores.pin(cores, application.command().apply(port)))
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
                    .redirectInput(new File("/dev/null"));
            builder.environment().putAll(application.environment().apply(port));
            long begun = System.nanoTime();
            return new Server(application.name(), builder.start(), log, port, path, begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration awaitAnswer(String path, long begun) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        while (System.nanoTime() - begun < START_LIMIT.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server has ended:\n" + log());
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                socket.getOutputStream().write(request);
                if (status(socket.getInputStream()).startsWith("HTTP/1.1 200")) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (IOException e) {
                // Nobody listens yet.
            }
            pause();
        }
        close();
        throw new IllegalStateException("No answer within " + START_LIMIT.toSeconds() + " s:\n" + log());
    }

    private static String status(InputStream answer) throws IOException {
        return new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    private static void pause() {
        try {
            TimeUnit.MICROSECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Time from the start of the process to its first answer. */
    Duration firstAnswer() {
        return firstAnswer;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    ProcessStatistics statistics() {
        return new ProcessStatistics(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
