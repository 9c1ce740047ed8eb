package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy of the distribution in front of another instance. */
class ProxyIT {

    @TempDir
    Path front;

    @TempDir
    Path back;

    private final HttpClient http = HttpClient.newHttpClient();

    private RunningServer upstream(int port) {
        Path output = Framex.temporaryFile();
        Path errors = Framex.temporaryFile();
        return RunningServer.await(Framex.start(back, output, errors, "run", "--port", Integer.toString(port),
                "--load-builtin-plugins", "echo"), output, errors);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> post(RunningServer server, String path, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void routesAppearWorkAndComeBack() throws Exception {
        int port = freePort();
        Files.writeString(front.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy]
                proxy_urls = ["http://127.0.0.1:%d"]
                force_stream_apis = ["/api/v1/chat/stream"]
                white_list = ["/*"]
                timeout = 600
                refresh_interval = 1
                document_retry = "200ms"
                """.formatted(port));
        try (RunningServer proxy = Framex.serve(front)) {
            assertThat(proxy.get("/api/v1/echo?message=hi").statusCode()).isEqualTo(404);
            try (RunningServer first = upstream(port)) {
                Awaitility.await().until(() -> proxy.get("/api/v1/echo?message=hi").statusCode() == 200);
                assertThat(proxy.get("/api/v1/echo?message=h%C3%AF").body()).contains("\"data\":\"hï\"");
                assertThat(post(proxy, "/api/v1/echo_model?message=hi", "{\"id\":1}").body()).contains("hi,{'id': 1, 'name': 'echo'}");
                assertThat(proxy.get("/api/v1/echo_stream?message=m").body()).startsWith("event: message_chunk\ndata: {\"content\": \"T\"}")
                        .endsWith("event: finish\ndata: {}\n\n");
                assertThat(proxy.get("/health/ready").body()).contains("\"document\": \"current\"");
                assertThat(first.process().isAlive()).isTrue();
            }
            HttpResponse<String> gone = proxy.get("/api/v1/echo?message=hi");
            assertThat(gone.statusCode()).isEqualTo(502);
            assertThat(gone.body()).contains("FX-502-UPSTREAM");
            try (RunningServer again = upstream(port)) {
                Awaitility.await().until(() -> proxy.get("/api/v1/echo?message=hi").statusCode() == 200);
                assertThat(again.process().isAlive()).isTrue();
            }
        }
    }

    @Test
    void enableProxyNeedsThePlugin() {
        Framex.Result result = Framex.run(front, "run", "--port", "0", "--enable-proxy", "--load-builtin-plugins", "echo");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output() + result.errors()).contains("\"server.enable_proxy\" needs the plugin \"proxy\"");
    }
}
