package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

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

    private HttpResponse<String> post(RunningServer server, String path, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void routesAppearWorkAndComeBack() throws Exception {
        try (ReadmeProxy proxy = ReadmeProxy.start(front, "refresh_interval = 1", "document_retry = \"200ms\"")) {
            proxy.doesNotKnow("/api/v1/echo?message=hi");
            try (RunningServer first = upstream(proxy.upstreamPort())) {
                proxy.forwards("/api/v1/echo?message=hi");
                assertThat(proxy.get("/api/v1/echo?message=h%C3%AF").body()).contains("\"data\":\"hï\"");
                assertThat(post(proxy.server(), "/api/v1/echo_model?message=hi", "{\"id\":1}").body())
                        .contains("hi,{'id': 1, 'name': 'echo'}");
                assertThat(proxy.get("/api/v1/echo_stream?message=m").body()).startsWith("event: message_chunk\ndata: {\"content\": \"T\"}")
                        .endsWith("event: finish\ndata: {}\n\n");
                assertThat(proxy.get("/health/ready").body()).contains("\"document\": \"current\"");
                assertThat(first.process().isAlive()).isTrue();
            }
            proxy.misses("/api/v1/echo?message=hi");
            try (RunningServer again = upstream(proxy.upstreamPort())) {
                proxy.forwards("/api/v1/echo?message=hi");
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
