package io.framex.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared must do the same: both applications answer byte for byte alike, save for the time. */
class SameBytesIT {

    private static Server framex;
    private static Server plain;

    @BeforeAll
    static void start() {
        Setting setting = new Setting(Path.of(System.getProperty("benchmarks.folder")), new Cores("0", "0"));
        framex = Server.start(setting.framex(), "0", Setting.ECHO);
        plain = Server.start(setting.plain(), "0", Setting.ECHO);
    }

    @AfterAll
    static void stop() {
        framex.close();
        plain.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { Setting.ECHO, Setting.ECHO_UNI, "/api/v1/echo?message=%E5%8E%9F%E7%A5%9E%20%22quoted%22%0A",
            "/api/v1/echo_uni?message=a+b%26c" })
    void answersAreAlike(String path) throws IOException {
        assertThat(answer(framex, path)).startsWith("HTTP/1.1 200 OK\r\n").contains("\"data\":")
                .isEqualTo(answer(plain, path));
    }

    private static String answer(Server server, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"timestamp\":\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\"", "\"timestamp\":\"TIME\"");
        }
    }
}
