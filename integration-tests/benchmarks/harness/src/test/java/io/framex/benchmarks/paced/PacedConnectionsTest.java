package io.framex.benchmarks.paced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests go out when they are due, over whichever connection is free, and count from when they were due. */
@Timeout(30)
class PacedConnectionsTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final int CONNECTIONS = 32;
    private static final double RATE = 1000;
    private static final double NANOS_PER_REQUEST = 1e9 / RATE;

    private ServerSocket server;
    private volatile String answer = ANSWER;

    /** Requests that must have come before the first of the first connection is answered. */
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress());
        start(() -> {
            Socket earliest = server.accept();
            start(() -> answer(earliest, true));
            while (true) {
                Socket socket = server.accept();
                start(() -> answer(socket, false));
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(Socket socket, boolean late) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                awaited.countDown();
                if (late) {
                    awaited.await();
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void lateAnswerDelaysNoOtherConnectionAndWhatWaitsForItCountsWithItsWaiting() throws IOException {
        // Given a server whose first answer comes no sooner than the last of two rounds of requests, save for the one behind it
        awaited = new CountDownLatch(2 * CONNECTIONS - 1);
        long[] latencies = new long[2 * CONNECTIONS];

        // When
        try (PacedConnections connections = new PacedConnections(server.getLocalPort(), "/")) {
            connections.load(RATE, latencies);
        }

        // Then
        assertThat(latencies[0]).isGreaterThan((long) ((2 * CONNECTIONS - 1) * NANOS_PER_REQUEST));
        assertThat(latencies[CONNECTIONS]).isGreaterThan((long) ((CONNECTIONS - 1) * NANOS_PER_REQUEST));
        assertThat(latencies).doesNotContain(0);
    }

    @Test
    void failureEndsTheLoad() throws IOException {
        // Given
        answer = ANSWER.replace("200 OK", "503 Service Unavailable");

        // When, Then
        try (PacedConnections connections = new PacedConnections(server.getLocalPort(), "/")) {
            assertThatThrownBy(() -> connections.load(RATE, new long[1])).isInstanceOf(IOException.class)
                    .hasMessageContaining("503 Service Unavailable");
        }
    }
}
