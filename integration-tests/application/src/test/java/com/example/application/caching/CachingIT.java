package com.example.application.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

import io.framex.test.ApiReply;

class CachingIT {

    @TempDir
    Path folder;

    @Test
    void keepsResultsInMemory() {
        try (FrameXProcess server = start("memory").awaitReady()) {
            Client client = new Client(server);
            ApiReply first = price(client, "MISS", "pen", 1);
            assertThat(price(client, "HIT", "pen", 1).header("X-FrameX-Cache-Key"))
                    .isEqualTo(first.header("X-FrameX-Cache-Key")).hasSize(64);
            price(client, "MISS", "ink", 2);
            price(client, "MISS", "pen", 3, "Authorization", "somebody");
            shared(client, "MISS", 4, "Authorization", "somebody");
            shared(client, "HIT", 4, "Authorization", "somebody else");
            quote(client, "MISS", "[{\"item\":\"pen\",\"call\":0}]");
            quote(client, "HIT", "[ {\"call\":0,\"item\":\"pen\"} ]");
            price(client, "HIT", "pen", 1, "X-FrameX-Cache", "bypass");
        }
    }

    @Test
    void keepsResultsInFilesOverRestartsAndKills() throws IOException {
        try (FrameXProcess server = start("file").awaitReady()) {
            Client client = new Client(server);
            price(client, "MISS", "pen", 1);
            price(client, "MISS", "ink", 2, "Authorization", "somebody");
            shared(client, "MISS", 3);
            Awaitility.await().until(() -> entries().size() == 3);
        }
        try (FrameXProcess server = start("file").awaitReady()) {
            Client client = new Client(server);
            price(client, "HIT", "pen", 1);
            price(client, "HIT", "ink", 2, "Authorization", "somebody");
            price(client, "MISS", "paper", 1);
            Awaitility.await().until(() -> entries().size() == 4);
            server.kill();
        }
        damage("paper");
        try (FrameXProcess server = start("file").awaitReady()) {
            Client client = new Client(server);
            price(client, "HIT", "pen", 1);
            shared(client, "HIT", 3);
            price(client, "MISS", "paper", 1);
        }
    }

    private void damage(String item) throws IOException {
        for (Path entry : entries()) {
            byte[] content = Files.readAllBytes(entry);
            if (new String(content, StandardCharsets.UTF_8).contains(item)) {
                content[content.length - 1] = 0;
                Files.write(entry, content);
            }
        }
    }

    private FrameXProcess start(String mode) {
        return FrameXProcess.start("""
                load_plugins = ["orders"]

                [cache]
                enabled = true
                mode = "%s"
                file_dir = '%s'
                """.formatted(mode, folder.resolve("cache")));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\..*")).toList();
        }
    }

    private static ApiReply price(Client client, String status, String item, int call, String... headers) {
        return expect(client.get("/api/v1/caching/price?item=" + item, headers), status, call);
    }

    private static void shared(Client client, String status, int call, String... headers) {
        expect(client.get("/api/v1/caching/shared_price?item=pen", headers), status, call);
    }

    private static void quote(Client client, String status, String basket) {
        assertThat(client.postJson("/api/v1/caching/quote", basket).header("X-FrameX-Cache-Status")).isEqualTo(status);
    }

    private static ApiReply expect(ApiReply reply, String status, int call) {
        assertThat(reply.data().get("call").intValue()).isEqualTo(call);
        assertThat(reply.header("X-FrameX-Cache-Status")).isEqualTo(status);
        return reply;
    }
}
