package io.framex.rpc.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * A PostgreSQL of one's own, which can be ended and started again with what it has written. It refuses to run as root, so then
 * it runs as the user {@code postgres} of its package.
 */
public final class PostgresqlServer implements AutoCloseable {

    public static final String USER = "framex";
    public static final String PASSWORD = "sesame";

    private final Path programs;
    private final Path folder;
    private final List<String> options;
    private final int port;
    private Process process;

    private PostgresqlServer(Path programs, Path folder, List<String> options) throws Exception {
        this.programs = programs;
        this.folder = folder;
        this.options = options;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        if (isRoot()) {
            run(folder, Map.of(), "chown", "postgres", folder.toString());
        }
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        run(Map.of(), asUser(programs.resolve("initdb").toString(), "-D", data(), "-U", USER, "--pwfile", password.toString(),
                "--auth", "scram-sha-256", "-E", "UTF8", "--locale", "C", "--no-sync"));
        start();
        run(Map.of("PGPASSWORD", PASSWORD), psql("postgres", "CREATE DATABASE framex"));
    }

    /** Whether PostgreSQL is installed, and may be run. */
    public static boolean isThere() throws IOException {
        return programs().isPresent() && (!isRoot() || Files.isExecutable(Path.of("/usr/sbin/runuser")));
    }

    /** Starts one in an empty folder, which others may enter. */
    public static PostgresqlServer start(Path folder) throws Exception {
        return new PostgresqlServer(programs().orElseThrow(), folder, List.of());
    }

    /** Starts one that takes nothing but TLS in an empty folder, which others may enter. */
    public static PostgresqlServer overTls(Path folder, TestAuthority.Identity identity) throws Exception {
        return new PostgresqlServer(programs().orElseThrow(), folder, List.of("-c", "ssl=on", "-c",
                "ssl_cert_file=" + own(identity.certificate(), folder), "-c", "ssl_key_file=" + own(identity.key(), folder), "-c",
                "hba_file=" + Files.writeString(folder.resolve("hba.conf"), "hostssl all all all scram-sha-256\n")));
    }

    /** It takes no key that others may read. */
    private static Path own(Path file, Path folder) throws Exception {
        Path copy = Files.copy(file, folder.resolve(file.getFileName()));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            run(folder, Map.of(), "chown", "postgres", copy.toString());
        }
        return copy;
    }

    private static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String[] asUser(String... command) {
        List<String> words = new ArrayList<>(isRoot() ? List.of("/usr/sbin/runuser", "-u", "postgres", "--") : List.of());
        words.addAll(List.of(command));
        return words.toArray(String[]::new);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    public int port() {
        return port;
    }

    private String[] psql(String database, String sql) {
        return new String[] { programs.resolve("psql").toString(), "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER,
                "-d", database, "-At", "-c", sql };
    }

    /** Asks the database itself, as an operator would. */
    public String query(String sql) throws Exception {
        return run(Map.of("PGPASSWORD", PASSWORD), psql("framex", sql));
    }

    private String run(Map<String, String> environment, String... command) throws Exception {
        return run(folder, environment, command);
    }

    private static String run(Path folder, Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process running = builder.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (running.waitFor() != 0) {
            throw new IOException(List.of(command) + ": " + output);
        }
        return output;
    }

    /** Starts it again, after it has ended. */
    public void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", data(), "-p",
                String.valueOf(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c",
                "shared_buffers=16MB"));
        command.addAll(options);
        process = new ProcessBuilder(asUser(command.toArray(String[]::new))).redirectErrorStream(true).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("postgresql.log").toFile())).start();
        Awaitility.await("PostgreSQL answers").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(this::answers);
    }

    private boolean answers() throws Exception {
        if (!process.isAlive()) {
            throw new AssertionError("PostgreSQL ended:\n" + Files.readString(folder.resolve("postgresql.log")));
        }
        try {
            run(Map.of(), programs.resolve("pg_isready").toString(), "-h", "127.0.0.1", "-p", String.valueOf(port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as an operator does: connections are cut, and everything is written. */
    public void stop() throws Exception {
        run(Map.of(), asUser(programs.resolve("pg_ctl").toString(), "stop", "-m", "fast", "-D", data()));
        process.waitFor();
    }

    /** Ends all its processes as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
        Awaitility.await("all its processes have ended").until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Stops all its processes where they are ({@code STOP}), or has them go on ({@code CONT}). */
    public void signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        process.descendants().forEach(one -> command.add(String.valueOf(one.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
