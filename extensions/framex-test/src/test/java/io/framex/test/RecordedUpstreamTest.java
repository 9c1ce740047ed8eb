package io.framex.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

class RecordedUpstreamTest {

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer service;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            byte[] answer = ("{\"count\":" + requests.incrementAndGet() + "}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Set-Cookie", "session=secret");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void replaysWhatItRecordedWithoutTheService() throws IOException {
        Path file = folder.resolve("recordings/prices.json");
        try (RecordedUpstream recording = RecordedUpstream.of(address, file)) {
            assertThat(recording.isReplaying()).isFalse();
            FrameXClient client = FrameXClient.at(recording.uri()).withKey("top-secret");
            assertThat(client.get("/a?x=1").send().body()).isEqualTo("{\"count\":1}");
            assertThat(client.get("/a?x=1").send().body()).isEqualTo("{\"count\":2}");
            assertThat(client.post("/a?x=1").json("{\"b\":1}").send().body()).isEqualTo("{\"count\":3}");
        }
        service.stop(0);

        assertThat(Files.readString(file)).doesNotContain("secret");
        try (RecordedUpstream replay = RecordedUpstream.of(address, file)) {
            assertThat(replay.isReplaying()).isTrue();
            FrameXClient client = FrameXClient.at(replay.uri());
            ApiReply posted = client.post("/a?x=1").json("{\"b\":1}").send();
            assertThat(posted.status()).isEqualTo(201);
            assertThat(posted.hasHeader("Content-Type", "application/json").body()).isEqualTo("{\"count\":3}");
            assertThat(client.get("/a?x=1").send().body()).isEqualTo("{\"count\":1}");
            assertThat(client.get("/a?x=1").send().body()).isEqualTo("{\"count\":2}");
            assertThat(client.get("/a?x=1").send().body()).as("the last one goes on").isEqualTo("{\"count\":2}");
        }
        assertThat(requests).hasValue(3);
    }

    @Test
    void saysWhatIsNotRecorded() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.json"), "[]");
        try (RecordedUpstream replay = RecordedUpstream.replaying(file)) {
            ApiReply reply = FrameXClient.at(replay.uri()).get("/b").send();
            assertThat(reply.status()).isEqualTo(501);
            assertThat(reply.body()).isEqualTo("Not in the recording " + file + ": GET /b. Delete it to record anew");
        }
    }

    @Test
    void refusesAFileThatIsNoRecording() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{");
        assertThatThrownBy(() -> RecordedUpstream.replaying(file)).isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " is no recording");
    }
}
