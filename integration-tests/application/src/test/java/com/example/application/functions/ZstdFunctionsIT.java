package com.example.application.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

/** Calls that are compressed by zstd, between instances that are configured for it and one that is not. */
class ZstdFunctionsIT {

    private static final int LOANS = 2000;

    @TempDir
    Path folder;

    @Test
    void areReadWhereTheyAreAccepted() throws IOException {
        try (FrameXProcess archive = archive("function_compression = \"zstd\""); FrameXProcess desk = desk(archive.url())) {
            assertThat(new Client(desk).get("/api/v1/loans").data().intValue()).isEqualTo(LOANS);
            assertThat(new Client(desk).get("/api/v1/loans/1").data()).hasSize(LOANS);
            String metrics = new Client(archive).get("/metrics").body();
            assertThat(sum(metrics, "sent")).isLessThan(sum(metrics, "plain") / 5);
        }
    }

    @Test
    void areRefusedAsAnyFrameElsewhere() throws IOException {
        try (FrameXProcess archive = archive(""); FrameXProcess desk = desk(archive.url())) {
            assertThat(new Client(desk).get("/api/v1/loans").status()).isEqualTo(500);
            archive.awaitOutput("plugins.proxy.accept_zstd");
        }
    }

    private static double sum(String metrics, String form) {
        String line = metrics.lines().filter(sample -> sample.startsWith("framex_function_bytes_sum") && sample.contains(form))
                .findFirst().orElseThrow(() -> new AssertionError(metrics));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    private FrameXProcess archive(String more) throws IOException {
        Path database = Files.writeString(folder.resolve("loans.csv"), "1,Josef,2026-12-01\n".repeat(LOANS));
        return FrameXProcess.start("""
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy"]

                [plugins.library]
                database = "%s"

                [plugins.proxy]
                instance_id = "archive"
                keys = [{ id = "2026-11", key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" }]
                %s
                """.formatted(database, more)).awaitReady();
    }

    private static FrameXProcess desk(String url) {
        return FrameXProcess.start("""
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy]
                keys = [{ id = "2026-11", key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" }]
                proxy_functions = { "%s" = ["library.count", "com.example.library.Loans.of"] }

                [plugins.proxy.function_targets."%s"]
                instance_id = "archive"
                compression = "zstd"
                """.formatted(url, url)).awaitReady();
    }
}
