package com.example.application.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.application.server.SharedServer;

class RawSocketIT {

    private static final String POST = "POST /api/v1/bodies/tree HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @AfterEach
    void stillServes() {
        assertThat(SharedServer.client().get("/api/v1/results/number").data().intValue()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GE", "GET /api/v1/results/number HTTP/1.1\r\nHos", POST + "Content-Length: 100\r\n\r\n{\"a\":",
            POST + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\""})
    void survivesAClientThatGoesAway(String sent) throws IOException {
        try (Socket socket = connect()) {
            write(socket, sent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POST + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
            POST + "Content-Length: minus\r\n\r\n{}", "NONSENSE\r\n\r\n"})
    void refusesWhatIsNotHttp(String sent) throws IOException {
        try (Socket socket = connect()) {
            write(socket, sent);
            assertThat(readAll(socket)).doesNotContain("200 OK").doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    @Test
    void refusesAPathThatIsNotEncoded() throws IOException {
        try (Socket socket = connect()) {
            write(socket, "GET /api/v1/orders/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(readAll(socket)).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("\tat ");
        }
    }

    @Test
    void waitsForASlowClient() throws IOException {
        try (Socket socket = connect()) {
            String request = POST + "Content-Length: 7\r\nConnection: close\r\n\r\n{\"a\":1}";
            for (char next : request.toCharArray()) {
                write(socket, String.valueOf(next));
            }
            assertThat(readAll(socket)).startsWith("HTTP/1.1 200 OK").contains("\"data\":{\"a\":1}");
        }
    }

    @Test
    void answersRequestsInARow() throws IOException {
        try (Socket socket = connect()) {
            String request = "GET /api/v1/results/number HTTP/1.1\r\nHost: localhost\r\n";
            write(socket, request + "\r\n" + request + "Connection: close\r\n\r\n");
            assertThat(readAll(socket).split("\"data\":42", -1)).hasSize(3);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", SharedServer.process().port());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    private static String readAll(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int count; (count = socket.getInputStream().read(buffer)) >= 0;) {
                read.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            read.append("\n(reset)");
        }
        return read.toString();
    }
}
