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

/** A plugin that does not start, or has too much to do, leaves the others alone. */
class DegradedServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void servesWhatItCan() throws Exception {
        try (FrameXProcess server = FrameXProcess.start("""
                load_plugins = ["shipping", "warehouse", "library"]

                [deployments.warehouse]
                start_timeout = "3s"

                [deployments.shipping]
                max_ongoing_requests = 1

                [plugins.warehouse]
                on_start = "hang"
                """).awaitListening()) {
            Client client = new Client(server);
            ApiReply starting = client.get("/api/v1/warehouse/stock").isError(503, "FX-503-STARTING");
            assertThat(starting.header("Retry-After")).isEqualTo("1");
            assertThat(client.get("/health/started").status()).isEqualTo(503);

            await().atMost(PATIENCE).until(() -> client.get("/api/v1/shipping/rates").status() == 200);
            ApiReply failed = client.get("/api/v1/warehouse/stock").isError(503, "FX-503-FAILED");
            assertThat(failed.header("Retry-After")).isEqualTo("30");
            assertThat(client.get("/health/ready").status()).isEqualTo(503);
            assertThat(client.get("/health/started").status()).isEqualTo(200);
            assertThat(server.output()).contains("onStart took longer than 3s (deployments.warehouse.start_timeout)");

            Path parcel = folder.resolve("parcel");
            CompletableFuture<ApiReply> held = CompletableFuture
                    .supplyAsync(() -> client.get("/api/v1/shipping/hold?file=" + parcel));
            server.awaitOutput("shipping holds");
            ApiReply busy = client.get("/api/v1/shipping/rates").isError(503, "FX-503-BUSY");
            assertThat(busy.header("Retry-After")).isEqualTo("1");
            assertThat(client.get("/api/v1/books").status()).isEqualTo(200);
            assertThat(server.output()).contains("Plugin \"shipping\" has reached its limit of 1 ongoing requests");
            Files.createFile(parcel);
            assertThat(held.join().data().textValue()).isEqualTo("shipped");
            await().atMost(PATIENCE).until(() -> client.get("/api/v1/shipping/rates").status() == 200);
        }
    }

    @Test
    void endsWhereThatIsWanted() {
        FrameXProcess server = FrameXProcess.start("""
                load_plugins = ["shipping", "warehouse"]

                [server]
                on_plugin_failure = "exit"

                [plugins.warehouse]
                on_start = "fail"
                """);
        assertThat(server.awaitExit()).isEqualTo(1);
        assertThat(server.output()).contains("Plugin \"warehouse\" failed to start").contains("the warehouse is closed");
    }
}
