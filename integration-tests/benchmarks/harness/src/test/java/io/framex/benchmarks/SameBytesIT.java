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

/**
 * What is compared must do the same: both applications answer with the same headers and bytes, save for the time, and for
 * the charset that Quarkus adds to JSON; RFC 8259, section 11, defines none, and FrameX sends none.
 */
class SameBytesIT {

    private static final String CHARSET = ";charset=UTF-8";

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
        String[] ours = answer(framex, path).split("\r\n\r\n", 2);
        String[] theirs = answer(plain, path).replaceFirst(CHARSET, "").split("\r\n\r\n", 2);

        assertThat(ours[0]).startsWith("HTTP/1.1 200 OK\r\n");
        // Vert.x adds Connection at another place where the request is counted for a graceful stop.
        assertThat(ours[0].split("\r\n")).containsExactlyInAnyOrder(theirs[0].split("\r\n"));
        assertThat(ours[1]).contains("\"data\":").isEqualTo(theirs[1]);
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
