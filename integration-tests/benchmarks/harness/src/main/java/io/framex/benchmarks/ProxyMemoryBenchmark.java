package io.framex.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Resident memory of the proxy while large bodies and many streams pass through it. */
final class ProxyMemoryBenchmark implements Benchmark {

    private static final String READY = "/api/v1/ready";
    private static final int STREAMS = 1_000;
    private static final int STREAM_SECONDS = 60;

    @Override
    public String name() {
        return "proxy-memory";
    }

    @Override
    public String title() {
        return "Resident memory of the proxy, MiB above what it holds when idle";
    }

    @Override
    public String run(Setting setting) {
        Table table = new Table("", "idle, MiB", "1 GiB sent", "1 GiB received", STREAMS + " event streams, "
                + STREAM_SECONDS + " s");
        try (BodyOrigin origin = new BodyOrigin()) {
            ProxyPeers peers = new ProxyPeers(setting, origin.port());
            Optional<Application> binary = peers.framexNative();
            add(table, binary.isPresent() ? "native" : "JVM, heap of 256 MiB", setting, binary.orElseGet(peers::framex));
        }
        return table.toString();
    }

    private static void add(Table table, String kind, Setting setting, Application subject) {
        try (Server server = Server.start(subject, setting.cores().server(), READY)) {
            double idle = server.statistics().residentMebibytes();
            table.row(kind, text(idle), text(peak(server, () -> upload(server)) - idle),
                    text(peak(server, () -> download(server)) - idle), text(peak(server, () -> streams(server)) - idle));
        }
    }

    private static String text(double mebibytes) {
        return String.valueOf(Math.round(mebibytes));
    }

    /** The most that the server holds until something is over. */
    private static double peak(Server server, Callable<Void> work) {
        double most = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> done = executor.submit(work);
            while (!done.isDone()) {
                most = Math.max(most, server.statistics().residentMebibytes());
                Thread.sleep(20);
            }
            done.get();
            return most;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Void upload(Server server) throws IOException {
        try (Socket socket = open(server, "POST /api/v1/upload", "Content-Length: " + BodyOrigin.LARGE + "\r\n")) {
            byte[] buffer = new byte[64 * 1024];
            for (long left = BodyOrigin.LARGE; left > 0; left -= buffer.length) {
                socket.getOutputStream().write(buffer);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!answer.endsWith(String.valueOf(BodyOrigin.LARGE))) {
                throw new IOException("The upload was answered with " + answer);
            }
            return null;
        }
    }

    private static Void download(Server server) throws IOException {
        try (Socket socket = open(server, "GET /api/v1/download", "")) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            InputStream answer = socket.getInputStream();
            for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                size += read;
            }
            if (size < BodyOrigin.LARGE) {
                throw new IOException("Only " + size + " bytes came");
            }
            return null;
        }
    }

    /** Every stream must go on to the end. */
    private static Void streams(Server server) throws Exception {
        long end = System.nanoTime() + STREAM_SECONDS * 1_000_000_000L;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> streams = IntStream.range(0, STREAMS).mapToObj(i -> executor.submit(() -> stream(server, end)))
                    .toList();
            for (Future<Void> stream : streams) {
                stream.get();
            }
        }
        return null;
    }

    private static Void stream(Server server, long end) throws IOException {
        try (Socket socket = open(server, "GET /api/v1/events", "")) {
            byte[] buffer = new byte[4 * 1024];
            // Much longer than the pause between two events.
            socket.setSoTimeout(10_000);
            while (System.nanoTime() < end) {
                int read = socket.getInputStream().read(buffer);
                String text = new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
                if (read < 0 || text.startsWith("HTTP/") && !text.startsWith("HTTP/1.1 200")) {
                    throw new IOException("A stream ended: " + text);
                }
            }
            return null;
        }
    }

    private static Socket open(Server server, String line, String headers) {
        try {
            Socket socket = new Socket("127.0.0.1", server.port());
            socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
