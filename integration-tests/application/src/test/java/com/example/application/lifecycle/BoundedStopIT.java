package com.example.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

/** A process that is asked to stop stops, whatever its plugins and clients do. */
class BoundedStopIT {

    @TempDir
    Path folder;

    @Test
    void waitsNeitherForRequestsNorForPluginsForEver() throws Exception {
        FrameXProcess server = FrameXProcess.start("""
                load_plugins = ["shipping", "warehouse"]

                [server]
                request_timeout = "500ms"
                shutdown_timeout = "1s"

                [deployments.warehouse]
                stop_timeout = "1s"

                [plugins.warehouse]
                on_stop = "hang"
                """).awaitReady();
        new Client(server).get("/api/v1/shipping/hold?file=" + folder.resolve("never")).isError(504, "FX-504-TIMEOUT");
        HttpURLConnection stream = (HttpURLConnection) server.uri("/api/v1/shipping/track").toURL().openConnection();
        try (InputStream events = stream.getInputStream()) {
            assertThat(events.read()).isEqualTo('e');
            server.terminate();
            server.awaitExit();
        } finally {
            stream.disconnect();
        }
        assertThat(server.output())
                .containsSubsequence("shipping stopped",
                        "Plugin \"warehouse\" failed to stop: onStop took longer than 1s (deployments.warehouse.stop_timeout)")
                .doesNotContain("warehouse stopped");
    }
}
