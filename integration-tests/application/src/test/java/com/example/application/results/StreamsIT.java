package com.example.application.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class StreamsIT {

    private final Client client = SharedServer.client();

    @Test
    void writesEventsExactly() {
        var reply = client.get("/api/v1/streams/events?text=%E5%8E%9F%20%22x%22");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/event-stream");
        assertThat(reply.body()).isEqualTo("""
                event: message_chunk
                data: {"content": "原 \\"x\\""}

                event: debug
                data: {"n": 1}

                event: finish
                data: {}

                """);
    }

    @Test
    void writesTextVerbatim() {
        assertThat(client.get("/api/v1/streams/verbatim").body()).isEqualTo("one\nzwei ß\n");
    }

    @Test
    void writesObjectsAsData() {
        String body = client.get("/api/v1/streams/objects").body();
        assertThat(body).startsWith("data: {").endsWith("}\n\n").contains("\n\ndata: {").contains("ß");
    }

    @Test
    void sendsTheFirstEventAtOnce() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SharedServer.process().port())) {
            socket.setSoTimeout(10_000);
            Instant sent = Instant.now();
            socket.getOutputStream().write("GET /api/v1/streams/slow HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(readUntil(socket.getInputStream(), "\"first\"}\n\n")).contains("event: message_chunk");
            assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fails_before", "throws"})
    void answersAnOrdinaryErrorBeforeTheFirstEvent(String path) {
        assertThat(client.get("/api/v1/streams/" + path).isError(500, "FX-500-INTERNAL").body()).doesNotContain("secret");
    }

    @Test
    void answersAnOrdinaryErrorToAWrongCall() {
        client.get("/api/v1/streams/events").isInvalid("missing at query.text");
    }

    @Test
    void sendsAnErrorEventAfterTheFirstEvent() {
        var reply = client.get("/api/v1/streams/fails_after");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("event: message_chunk\ndata: {\"content\": \"first\"}\n\n")
                .contains("event: error\ndata: {\"status\": 500, \"message\": \"").endsWith("\"}\n\n")
                .doesNotContain("secret");
    }

    private static String readUntil(InputStream input, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = input.read();
            if (next < 0) {
                throw new AssertionError("ended after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }
}
