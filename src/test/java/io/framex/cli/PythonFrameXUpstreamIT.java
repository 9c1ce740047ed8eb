package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.proxy.testing.LocalServer;

/** An instance of Python FrameX 0.4.1 behind the proxy, which wants a key for its routes and another for its document. */
class PythonFrameXUpstreamIT {

    @TempDir
    static Path back;

    @TempDir
    static Path front;

    private static LocalServer upstream;
    private static RunningServer proxy;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(PythonService.python().isPresent(), "needs Python FrameX, see .ci/setup");
        Files.writeString(back.resolve("config.toml"), """
                load_builtin_plugins = ["echo"]

                [server]
                use_ray = false

                [auth]
                rules = { "/api/v1/echo" = ["service-key"], "/api/v1/openapi.json" = ["openapi-key"] }
                """);
        upstream = PythonService.frameX(PythonService.python().get(), back);
        Files.writeString(front.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy]
                proxy_urls = ["%s"]
                white_list = ["/*"]
                document_retry = "200ms"

                [plugins.proxy.auth]
                rules = { "/api/v1/echo" = ["service-key"], "/api/v1/openapi.json" = ["openapi-key"] }
                """.formatted(upstream.url()));
        proxy = Framex.serve(front);
        Awaitility.await().until(() -> proxy.get("/api/v1/echo?message=x").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
        if (upstream != null) {
            upstream.close();
        }
    }

    private static HttpResponse<String> model(RunningServer server, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/echo_model?message=hi"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void itsEnvelopePassesAsItIs() throws Exception {
        assertThat(proxy.get("/api/v1/echo?message=%E5%8E%9F").body())
                .matches("\\{\"status\":200,\"message\":\"success\",\"timestamp\":\"[^\"]*\",\"data\":\"原\"}");
    }

    @Test
    void modelsAndTheirErrorsPass() throws Exception {
        HttpResponse<String> answer = model(proxy, "{\"id\": 1, \"name\": \"原神\"}");
        assertThat(answer.body()).contains("\"data\":\"hi,{'id': 1, 'name': '原神'}\"");
        assertThat(model(proxy, "{\"id\": \"x\"}").body()).contains("int_parsing");
    }

    @Test
    void streamsPass() throws Exception {
        assertThat(proxy.get("/api/v1/echo_stream?message=m").body())
                .startsWith("event: message_chunk\ndata: {\"content\": \"T\"}\n\n").endsWith("event: finish\ndata: {}\n\n");
    }

    @Test
    void itsOperationsAreInOurDocument() throws Exception {
        assertThat(proxy.get("/api/v1/openapi.json").body()).contains("\"/api/v1/echo_model\"", "\"EchoModel\"",
                "proxy(" + upstream.url() + ")").doesNotContain("service-key", "openapi-key");
    }
}
