package io.framex.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams that do not go as they should, from a server that does what it is told. */
class EventStreamTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    private ServerSocket server;
    private EventStream stream;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void readsFieldsAsBrowsersDo() throws IOException {
        try (Socket connection = begin(": comment\n\nevent: a\ndata: 1\ndata:2\nid: x\n\ndata\n\nevent: nothing\n\n", true);
                EventStream events = stream) {
            assertThat(events.all()).containsExactly(new ReceivedEvent("a", "1\n2"), new ReceivedEvent("message", ""));
        }
    }

    @Test
    void tellsABrokenStreamFromOneThatEnded() throws IOException {
        Socket connection = begin("data: 1\n\n", false);
        try (EventStream events = stream) {
            assertThat(events.next()).contains(new ReceivedEvent("message", "1"));
            connection.close();
            assertThatThrownBy(events::next).isInstanceOf(AssertionError.class).hasMessageStartingWith("the stream broke");
        }
    }

    @Test
    void waitsNoLongerThanItMay() throws IOException {
        try (Socket connection = begin("data: 1\n\n", false, Duration.ofSeconds(2)); EventStream events = stream) {
            events.next();
            assertThatThrownBy(events::next).isInstanceOf(AssertionError.class).hasMessage("no event within PT2S");
        }
    }

    @Test
    void goesAwayWhenClosed() throws IOException {
        try (Socket connection = begin("data: 1\n\n", false)) {
            connection.setSoTimeout(10_000);
            stream.close();
            assertThat(connection.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket begin(String text, boolean end) throws IOException {
        return begin(text, end, Duration.ofSeconds(30));
    }

    /**
     * @param timeout for the response as for each event: long enough for a busy machine to send the request
     */
    private Socket begin(String text, boolean end, Duration timeout) throws IOException {
        FrameXClient client = FrameXClient.at(URI.create("http://127.0.0.1:" + server.getLocalPort())).withTimeout(timeout);
        CompletableFuture<EventStream> pending = CompletableFuture.supplyAsync(() -> client.get("/s").stream());
        Socket connection = server.accept();
        for (int ends = 0; ends < 4;) {
            int read = connection.getInputStream().read();
            assertThat(read).as("the client left before it had asked").isNotEqualTo(-1);
            ends = read == "\r\n\r\n".charAt(ends) ? ends + 1 : 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String chunk = Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n" + (end ? "0\r\n\r\n" : "");
        connection.getOutputStream().write((HEAD + chunk).getBytes(StandardCharsets.UTF_8));
        stream = pending.join();
        return connection;
    }
}
