package com.example.application.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

import io.framex.test.ApiReply;

/**
 * An instance without a database calls functions on one that has it; both run the same application, each on an address of its
 * own. What reaches the database is only in the settings of one of them.
 */
class RemoteFunctionsIT {

    private static final String KEYS = """
            instance_id = "archive"
            keys = [{ id = "2026-11", key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" }]
            """;

    @TempDir
    static Path folder;

    private static FrameXProcess archive;
    private static FrameXProcess desk;

    private final Client client = new Client(desk);

    @BeforeAll
    static void start() throws IOException {
        Path database = Files.writeString(folder.resolve("loans.csv"), "1,Josef,2026-12-01\n1,Leni,2027-01-01\n2,Huld,2027-02-01\n");
        archive = FrameXProcess.start("""
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy"]

                [server]
                host = "127.0.0.2"
                enable_proxy = true

                [auth]
                rules = { "/api/v1/proxy/remote" = ["proxy-key"] }

                [plugins.library]
                database = "%s"

                [plugins.proxy]
                %s
                """.formatted(database, KEYS)).awaitReady();
        desk = desk(archive.url(), "archive", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "proxy-key").awaitReady();
    }

    private static FrameXProcess desk(String url, String audience, String key, String apiKey) {
        return FrameXProcess.start("""
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy"]

                [server]
                host = "127.0.0.3"
                enable_proxy = true
                request_timeout = "5s"

                [plugins.proxy]
                keys = [{ id = "2026-11", key = "%s" }]
                proxy_functions = { "%s" = ["com.example.library.Loans.of", "library.reader", "library.count", "library.loans", "library.lost"] }

                [plugins.proxy.auth]
                rules = { "/api/v1/proxy/remote" = ["%s"] }

                [plugins.proxy.function_targets."%s"]
                instance_id = "%s"
                """.formatted(key, url, apiKey, url, audience));
    }

    @AfterAll
    static void stop() {
        desk.close();
        archive.close();
    }

    @Test
    void callsAsIfTheDatabaseWereHere() {
        assertThat(client.get("/api/v1/loans/1").data()).hasToString(
                "[{\"isbn\":\"1\",\"reader\":\"Josef\",\"until\":\"2026-12-01\"},{\"isbn\":\"1\",\"reader\":\"Leni\",\"until\":\"2027-01-01\"}]");
        assertThat(client.get("/api/v1/loans/2/reader").data().textValue()).isEqualTo("Huld");
        assertThat(client.get("/api/v1/loans").data().intValue()).isEqualTo(3);
        assertThat(client.get("/api/v1/loans_stream").body()).contains("\"reader\":\"Josef\"", "\"reader\":\"Huld\"");
    }

    @Test
    void hasNoDatabaseOfItsOwn() {
        assertThat(desk.url()).startsWith("http://127.0.0.3:");
        assertThat(archive.url()).startsWith("http://127.0.0.2:");
        try (FrameXProcess alone = FrameXProcess.start("load_plugins = [\"library\"]").awaitReady()) {
            assertThat(new Client(alone).get("/api/v1/loans").status()).isEqualTo(500);
        }
    }

    @Test
    void learnsWhyAFunctionFailed() {
        assertThat(client.get("/api/v1/loans/9/reader").isError(404, "FX-404-PLUGIN").body()).contains("nobody has 9");
    }

    @Test
    void endsTheFunctionWhenTimeIsUp() {
        ApiReply reply = client.get("/api/v1/lost_book");

        // The request and the call in it have one deadline; whichever is seen first answers.
        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.body()).containsAnyOf("\"FX-504-TIMEOUT\"", "\"FX-504-UPSTREAM\"");
        archive.awaitOutput("search given up");
    }

    @Test
    void runsFunctionsHereWhereNothingElseIsSaid() {
        assertThat(new Client(archive).get("/api/v1/loans").data().intValue()).isEqualTo(3);
    }

    @Test
    void isRefusedWithAnotherKeyOrName() {
        try (FrameXProcess stranger = desk(archive.url(), "archive", "HxwdHhscGRoXGBUWExQREg8QDQ4LDAkKBwgFBgMEAQI=", "proxy-key")
                .awaitReady();
                FrameXProcess unnamed = desk(archive.url(), "other", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "wrong")
                        .awaitReady()) {
            assertThat(new Client(stranger).get("/api/v1/loans").status()).isEqualTo(500);
            assertThat(new Client(unnamed).get("/api/v1/loans").status()).isEqualTo(500);
        }
    }

    @Test
    void saysThatTheOtherInstanceIsAway() {
        FrameXProcess brief = FrameXProcess.start("load_builtin_plugins = []").awaitReady();
        String url = brief.url();
        brief.close();
        try (FrameXProcess alone = desk(url, "archive", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "proxy-key")
                .awaitReady()) {
            new Client(alone).get("/api/v1/loans").isError(503, "FX-503-UPSTREAM");
        }
    }

    @Test
    void doesNotStartWithAnOpenDoor() {
        try (FrameXProcess open = FrameXProcess.start("""
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy"]
                """)) {
            assertThat(open.awaitExit()).isEqualTo(1);
            assertThat(open.output()).contains("plugins.proxy.keys", "/api/v1/proxy/remote").doesNotContain("\tat ");
        }
    }
}
