package com.example.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

import io.framex.test.ApiReply;

/** What a rolling restart needs, on SIGTERM. */
class GracefulStopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void reportsNotReadyThenRefusesThenDrainsThenStopsPluginsInReverse() throws Exception {
        FrameXProcess server = FrameXProcess.start("""
                load_plugins = ["shipping", "warehouse"]

                [server]
                pre_stop_delay = "4s"
                shutdown_timeout = "30s"
                """).awaitReady();
        Client client = new Client(server);
        assertThat(server.output()).containsSubsequence("warehouse started", "shipping started");
        Path parcel = folder.resolve("parcel");
        CompletableFuture<ApiReply> held = CompletableFuture.supplyAsync(() -> client.get("/api/v1/shipping/hold?file=" + parcel));
        server.awaitOutput("shipping holds");

        server.terminate();
        await("not ready").atMost(PATIENCE).until(() -> client.get("/health/ready").status() == 503);
        ApiReply late = client.get("/api/v1/shipping/rates");
        assertThat(late.data().textValue()).isEqualTo("flat");
        assertThat(late.header("Connection")).isEqualTo("close");
        await("refuses").atMost(PATIENCE).until(() -> client.get("/api/v1/shipping/rates").status() == 503);
        ApiReply refused = client.get("/api/v1/shipping/rates").isError(503, "FX-503-STOPPING");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(client.get("/health/live").status()).isEqualTo(200);
        assertThat(server.output()).doesNotContain("stopped");

        Files.createFile(parcel);
        assertThat(held.join().data().textValue()).isEqualTo("shipped");
        server.awaitExit();
        assertThat(server.output()).containsSubsequence("shipping stopped", "warehouse stopped")
                .doesNotContain("ERROR", "\tat ");
    }
}
