package io.framex.benchmarks.paced;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A server that is loaded in windows, over connections that stay.
 *
 * <p>
 * A window in which a thread that belongs to none of the processes of this server, nor to this process, held a core is left out,
 * whatever was measured in it: what another process holds up says nothing about this server. Threads of its own, such as compilers
 * and collectors, are no reason.
 */
final class PacedServer implements AutoCloseable {

    private static final double LEAD_IN_SECONDS = 0.03;

    private final PacedConnections connections;
    private final Bystanders bystanders;
    private final double rate;
    private final long[] leadIn;
    private final long[] window;
    private long[] all = {};
    private int windows;
    private int leftOut;

    private PacedServer(PacedConnections connections, Bystanders bystanders, double rate, int windowLength) {
        this.connections = connections;
        this.bystanders = bystanders;
        this.rate = rate;
        this.leadIn = new long[(int) (rate * LEAD_IN_SECONDS)];
        this.window = new long[windowLength];
    }

    /**
     * Connects to a server.
     *
     * @param server its port and the ids of its processes and of those that it needs, as in {@code 8080:1000:1001}
     * @param rate requests per second
     * @param windowLength requests in a window
     */
    static PacedServer parse(String server, String path, double rate, int windowLength) throws IOException {
        List<String> parts = List.of(server.split(":"));
        Set<String> processes = new HashSet<>(parts.subList(1, parts.size()));
        processes.add(String.valueOf(ProcessHandle.current().pid()));
        return new PacedServer(new PacedConnections(Integer.parseInt(parts.get(0)), path), new Bystanders(processes), rate,
                windowLength);
    }

    /** Loads the server for one window. */
    void load() throws IOException {
        Bystanders.Look before = bystanders.look();
        connections.load(rate, leadIn);
        connections.load(rate, window);
        if (before.wasDisturbedUntil(bystanders.look())) {
            leftOut++;
            return;
        }
        all = Arrays.copyOf(all, all.length + window.length);
        System.arraycopy(window, 0, all, all.length - window.length, window.length);
        windows++;
    }

    /** Windows that count. */
    int windows() {
        return windows;
    }

    /** Of all windows that count. */
    Percentiles percentiles() {
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        return Percentiles.of(sorted, leftOut);
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }
}
