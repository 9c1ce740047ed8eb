package io.framex.benchmarks.paced;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;

/**
 * Sends requests over connections that are kept, one of them after the other, at even distances. One thread, which never sleeps: a
 * sleep would be up to 50 µs too long by the kernel's default (timer slack), and what has become due meanwhile would go out in
 * bunches. It offers its core to others whenever nothing is due, since what is measured may share that core.
 */
final class PacedConnections implements AutoCloseable {

    private static final int CONNECTIONS = 32;

    private final Selector selector = Selector.open();
    private final PacedConnection[] connections = new PacedConnection[CONNECTIONS];

    PacedConnections(int port, String path) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < CONNECTIONS; i++) {
            connections[i] = new PacedConnection(i, port, request, selector);
        }
    }

    /**
     * Sends requests, and waits for all answers. A request whose connection still waits for an answer is sent after that, and
     * counts from when it was due.
     *
     * @param rate requests per second
     * @param latencies what receives the time from when each request was due to its whole answer, in nanoseconds, by the order in
     *            which they are due; its length says how many are sent
     * @throws IOException if an answer is no success or has no length, or a connection ended
     */
    void load(double rate, long[] latencies) throws IOException {
        try {
            new Run(1e9 / rate, latencies).run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        for (PacedConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }

    private final class Run {

        private final double spacing;
        private final long[] latencies;
        private final int[] next = new int[CONNECTIONS];
        private final long begun = System.nanoTime();
        private int due;
        private int answered;

        Run(double spacing, long[] latencies) {
            this.spacing = spacing;
            this.latencies = latencies;
            for (int i = 0; i < CONNECTIONS; i++) {
                next[i] = i;
            }
        }

        void run() throws IOException {
            while (answered < latencies.length) {
                boolean idle = true;
                for (long now = System.nanoTime(); due < latencies.length && dueAt(due) <= now; due++) {
                    idle &= connections[due % CONNECTIONS].isBusy();
                    if (!connections[due % CONNECTIONS].isBusy()) {
                        connections[due % CONNECTIONS].send();
                    }
                }
                if (selector.selectNow(this::read) == 0 && idle) {
                    Thread.yield();
                }
            }
        }

        private long dueAt(int request) {
            return begun + (long) (request * spacing);
        }

        private void read(SelectionKey key) {
            PacedConnection connection = (PacedConnection) key.attachment();
            try {
                if (!connection.read()) {
                    return;
                }
                int index = connection.index();
                latencies[next[index]] = System.nanoTime() - dueAt(next[index]);
                answered++;
                next[index] += CONNECTIONS;
                if (next[index] < due) {
                    connection.send();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

    }
}
