package io.framex.rpc.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;

/** A Redis of one's own, which can be ended and started again with what it has written. */
public final class RedisServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/redis-server");

    private final Path folder;
    private final String portOption;
    private final List<String> options;
    private final int port;
    private Process process;

    private RedisServer(Path folder, String portOption, List<String> options) throws IOException {
        this.folder = folder;
        this.portOption = portOption;
        this.options = options;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    /** Whether Redis is installed. */
    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** One that writes every change before it acknowledges it. */
    public static RedisServer durable(Path folder, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("--appendonly", "yes", "--appendfsync", "always"));
        options.addAll(List.of(more));
        return new RedisServer(folder, "--port", options);
    }

    /** One with these options alone. */
    public static RedisServer with(Path folder, String... options) throws IOException {
        return new RedisServer(folder, "--port", List.of(options));
    }

    /** One that writes every change before it acknowledges it, and takes nothing but TLS. */
    public static RedisServer overTls(Path folder, TestAuthority.Identity identity) throws IOException {
        return new RedisServer(folder, "--tls-port", List.of("--port", "0", "--tls-cert-file", identity.certificate().toString(),
                "--tls-key-file", identity.key().toString(), "--tls-ca-cert-file", identity.certificate().toString(),
                "--tls-auth-clients", "no", "--appendonly", "yes", "--appendfsync", "always"));
    }

    public int port() {
        return port;
    }

    /** Starts it again, after it has ended. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), portOption, String.valueOf(port), "--bind",
                "127.0.0.1", "--save", "", "--dir", folder.toString()));
        command.addAll(options);
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile())).start();
        Awaitility.await("Redis listens").atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .until(this::listens);
    }

    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("Redis ended:\n" + Files.readString(folder.resolve("redis.log")));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as an operator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Stops it where it is ({@code STOP}), or has it go on ({@code CONT}). */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
