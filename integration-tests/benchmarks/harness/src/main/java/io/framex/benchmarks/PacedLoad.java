package io.framex.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a fixed rate and measures how long answers take, from the time at which a request was due: one that has to
 * wait because the one before it is late counts with its waiting. A process of its own, which stays warm: reads
 * {@code PORT PATH RATE SECONDS} and prints percentiles in microseconds, line by line.
 */
final class PacedLoad {

    private static final int CONNECTIONS = 32;
    private static final long UNCOUNTED_NANOS = 1_000_000_000L;
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final byte[] request;
    private final long interval;
    private final long begun = System.nanoTime();
    private final long end;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private PacedLoad(int port, String path, double rate, int seconds) {
        this.port = port;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        this.interval = Math.round(1e9 * CONNECTIONS / rate);
        this.end = begun + UNCOUNTED_NANOS + seconds * 1_000_000_000L;
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            long[] sorted = new PacedLoad(Integer.parseInt(words[0]), words[1], Double.parseDouble(words[2]),
                    Integer.parseInt(words[3])).run();
            System.out.println(micros(sorted, 0.5) + " " + micros(sorted, 0.99));
        }
    }

    private static double micros(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(part * sorted.length))] / 1e3;
    }

    private long[] run() throws Exception {
        long[][] latencies = new long[CONNECTIONS][(int) ((end - begun) / interval) + 1];
        int[] counts = new int[CONNECTIONS];
        Thread[] threads = new Thread[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            int index = i;
            threads[i] = new Thread(() -> {
                try {
                    counts[index] = load(begun + index * interval / CONNECTIONS, latencies[index]);
                } catch (IOException | RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        long[] all = new long[Arrays.stream(counts).sum()];
        int position = 0;
        for (int i = 0; i < CONNECTIONS; i++) {
            System.arraycopy(latencies[i], 0, all, position, counts[i]);
            position += counts[i];
        }
        Arrays.sort(all);
        return all;
    }

    private int load(long first, long[] latencies) throws IOException {
        int count = 0;
        byte[] answer = new byte[16 * 1024];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            for (long due = first; due - end < 0; due += interval) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                socket.getOutputStream().write(request);
                read(socket.getInputStream(), answer);
                if (due - begun >= UNCOUNTED_NANOS && count < latencies.length) {
                    latencies[count++] = System.nanoTime() - due;
                }
            }
        }
        return count;
    }

    /** Reads one answer with a length. */
    private static void read(InputStream stream, byte[] answer) throws IOException {
        int size = 0;
        int wanted = Integer.MAX_VALUE;
        while (size < wanted) {
            int read = stream.read(answer, size, answer.length - size);
            if (read < 0) {
                throw new IOException("The connection was closed");
            }
            size += read;
            if (wanted == Integer.MAX_VALUE) {
                int body = bodyBegin(answer, size);
                wanted = body < 0 ? wanted : body + length(answer, body);
            }
        }
        if (answer[9] != '2') {
            throw new IOException(new String(answer, 0, size, StandardCharsets.UTF_8));
        }
    }

    private static int bodyBegin(byte[] answer, int size) {
        for (int i = 3; i < size; i++) {
            if (answer[i] == '\n' && answer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int length(byte[] answer, int end) throws IOException {
        for (int i = 0; i < end - LENGTH.length; i++) {
            int matched = 0;
            while (matched < LENGTH.length && Character.toLowerCase(answer[i + matched]) == LENGTH[matched]) {
                matched++;
            }
            if (matched == LENGTH.length) {
                int number = 0;
                for (int at = i + matched; answer[at] >= '0' && answer[at] <= '9'; at++) {
                    number = number * 10 + answer[at] - '0';
                }
                return number;
            }
        }
        throw new IOException("An answer without a length");
    }
}
