package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Redis of one's own on a loopback port, with nothing in it. */
final class RedisServer implements AutoCloseable {

    /** Writes every change to the disk before it acknowledges it, and never writes the file anew. */
    static final List<String> DURABLE = List.of("--appendonly", "yes", "--appendfsync", "always",
            "--auto-aof-rewrite-percentage", "0");

    private static final Path PROGRAM = Path.of("/usr/bin/redis-server");
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether Redis is installed. */
    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Starts one.
     *
     * @param cores cores that it may use
     * @param options what it does beside keeping everything in memory
     */
    static RedisServer start(String cores, List<String> options) {
        try {
            int port = Server.freePort();
            Path folder = Files.createTempDirectory("framex-benchmark-redis");
            List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "--port", String.valueOf(port), "--bind",
                    "127.0.0.1", "--save", "", "--dir", folder.toString()));
            command.addAll(options);
            Process process = new ProcessBuilder(Cores.pin(cores, command)).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("redis.log").toFile()).start();
            RedisServer redis = new RedisServer(process, port);
            redis.awaitAnswer();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < START_LIMIT.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("redis-server has ended with " + process.exitValue());
            }
            try {
                command("PING", "+PONG");
                return;
            } catch (UncheckedIOException notYet) {
                pause();
            }
        }
        close();
        throw new IllegalStateException("redis-server does not answer within " + START_LIMIT.toSeconds() + " s");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    /** Forgets everything but the scripts. */
    void clear() {
        command("FLUSHALL", "+OK");
    }

    private void command(String command, String expected) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readNBytes(expected.length()), StandardCharsets.US_ASCII);
            if (!reply.equals(expected)) {
                throw new IllegalStateException("Redis answered " + command + " with " + reply);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
