package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;

import io.framex.proxy.testing.LocalServer;

/**
 * The distribution as a proxy, set up as the README of Python FrameX does it, in front of a service that is not there yet. Closing
 * stops it.
 */
record ReadmeProxy(RunningServer server, int upstreamPort) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Starts it.
     *
     * @param folder gets its {@code config.toml}
     * @param settings further lines of the section {@code plugins.proxy}
     */
    static ReadmeProxy start(Path folder, String... settings) throws IOException {
        int port = LocalServer.freePort();
        Files.writeString(folder.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy]
                proxy_urls = ["http://127.0.0.1:%d"]
                force_stream_apis = ["/api/v1/chat/stream"]
                white_list = ["/*"]
                timeout = 600
                %s
                """.formatted(port, String.join("\n", settings)));
        return new ReadmeProxy(Framex.serve(folder, "--load-builtin-plugins", "proxy", "--enable-proxy"), port);
    }

    String url() {
        return server.url();
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return server.get(pathAndQuery);
    }

    /** No document with the route was ever read. */
    void doesNotKnow(String pathAndQuery) throws IOException, InterruptedException {
        assertThat(get(pathAndQuery).statusCode()).isEqualTo(404);
    }

    /** Waits until the upstream answers a route. */
    void forwards(String pathAndQuery) {
        Awaitility.await("the upstream is there").atMost(PATIENCE).until(() -> get(pathAndQuery).statusCode() == 200);
    }

    /** The upstream is gone, but its routes are not, and this service is well. */
    void misses(String pathAndQuery) throws IOException, InterruptedException {
        HttpResponse<String> gone = get(pathAndQuery);
        assertThat(gone.statusCode()).isEqualTo(502);
        assertThat(gone.body()).contains("\"FX-502-UPSTREAM\"");
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Override
    public void close() {
        server.close();
    }
}
