package com.example.application.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.example.application.server.FrameXProcess;

/** {@code server.limits} in the built application. */
class LimitsIT {

    private static final String POST = "POST /api/v1/bodies/tree HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int MOST_BYTES = 300;

    private static FrameXProcess server;

    @BeforeAll
    static void start() {
        server = FrameXProcess.start("""
                load_plugins = ["orders"]

                [server.limits]
                header_timeout = "1s"
                body_timeout = "1s"
                idle_timeout = "1s"
                max_request_line = 300
                max_header_size = "2K"
                max_header_count = 20
                max_parameters = 10
                """).awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void cutsSlowClients() throws IOException {
        assertThat(drip("GET /ping HTTP/1.1\r\nHost: x\r\n", "X: y\r\n")).startsWith("HTTP/1.1 408 ").contains("FX-408-TIMEOUT");
        assertThat(drip(POST + "Content-Length: 1000\r\n\r\n", " ")).startsWith("HTTP/1.1 408 ").contains("FX-408-TIMEOUT");
        assertThat(ask("GET /ping HTTP/1.1\r\nHost: x\r\n\r\n")).as("and closed for being idle").startsWith("HTTP/1.1 200 ");
    }

    @Test
    void refusesWhatIsTooMuch() throws IOException {
        String end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        assertThat(ask("GET /" + "x".repeat(300) + end + "\r\n")).startsWith("HTTP/1.1 414 ").contains("FX-414-TARGET");
        assertThat(ask("GET /ping" + end + "X: " + "x".repeat(100_000) + "\r\n\r\n")).startsWith("HTTP/1.1 431 ")
                .contains("FX-431-HEADERS");
        assertThat(ask("GET /ping" + end + "X: y\r\n".repeat(20) + "\r\n")).startsWith("HTTP/1.1 431 ").contains("FX-431-HEADERS");
        assertThat(ask("GET /ping?" + "x=1&".repeat(10) + "x=1" + end + "\r\n")).startsWith("HTTP/1.1 400 ")
                .contains("FX-400-REQUEST");
    }

    private static String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends a byte of the text every tenth of a second, over and over again, until something comes back. */
    private static String drip(String begin, String text) throws IOException {
        try (Socket socket = connect()) {
            write(socket, begin);
            socket.setSoTimeout(100);
            for (int i = 0; i < MOST_BYTES; i++) {
                write(socket, text.substring(i % text.length(), i % text.length() + 1));
                try {
                    int first = socket.getInputStream().read();
                    socket.setSoTimeout(20_000);
                    return first < 0 ? "" : (char) first + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (SocketTimeoutException nothingYet) {
                    continue;
                }
            }
            throw new AssertionError("The server still waits after " + MOST_BYTES + " bytes");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        return socket;
    }
}
