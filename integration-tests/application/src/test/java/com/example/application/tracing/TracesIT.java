package com.example.application.tracing;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.example.application.server.FrameXProcess;

/** Two instances of an application with OpenTelemetry, and one without: what one request causes anywhere is one trace. */
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String KEY = "keys = [{ id = \"k\", key = \"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\" }]\n";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static FrameXProcess archive;
    private static FrameXProcess desk;
    private static FrameXProcess plain;

    @BeforeAll
    static void start() throws IOException {
        Path traced = Path.of(System.getProperty("traced.folder"));
        Path database = Files.writeString(folder.resolve("loans.csv"), "1,Josef,2026-12-01\n");
        archive = FrameXProcess.startOther(traced, """
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy", "echo", "rpc"]

                [server]
                enable_proxy = true

                [plugins.library]
                database = "%s"

                [plugins.rpc]
                store = "memory"

                [plugins.proxy]
                instance_id = "archive"
                %s
                """.formatted(database, KEY)).awaitReady();
        desk = FrameXProcess.startOther(traced, """
                load_plugins = ["library"]
                load_builtin_plugins = ["proxy", "rpc"]

                [server]
                enable_proxy = true

                [plugins.rpc]
                store = "memory"

                [plugins.rpc.destinations."*@archive.example"]
                url = "%s"

                [plugins.proxy]
                %s
                proxy_functions = { "%s" = ["library.count", "library.reader"] }

                [plugins.proxy.function_targets."%s"]
                instance_id = "archive"

                [plugins.proxy.proxy_urls."%s"]
                enable = ["/api/v1/echo"]
                """.formatted(archive.url(), KEY, archive.url(), archive.url(), archive.url())).awaitReady();
        plain = FrameXProcess.start("""
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy]
                %s
                [plugins.proxy.proxy_urls."%s"]
                enable = ["/api/v1/echo"]
                """.formatted(KEY, archive.url())).awaitReady();
        Awaitility.await().until(() -> get(desk, "/api/v1/echo?message=x", "0").statusCode() == 200
                && get(plain, "/api/v1/echo?message=x", "0").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        for (FrameXProcess process : new FrameXProcess[] { plain, desk, archive }) {
            if (process != null) {
                process.close();
            }
        }
    }

    /** A trace of a test's own. */
    private static String trace(String digit) {
        return TRACE.substring(0, 31) + digit;
    }

    private static HttpRequest.Builder request(FrameXProcess process, String path, String digit) {
        return HttpRequest.newBuilder(URI.create(process.url() + path)).header("traceparent",
                "00-" + trace(digit) + "-" + PARENT + "-01");
    }

    private static HttpResponse<String> get(FrameXProcess process, String path, String digit) throws IOException, InterruptedException {
        return HTTP.send(request(process, path, digit).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(FrameXProcess process, String digit, String body) throws IOException, InterruptedException {
        return HTTP.send(request(process, "/rpc/send", digit).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static Span await(FrameXProcess process, String digit, String kind, String name) {
        Span[] found = new Span[1];
        Awaitility.await(kind + " " + name).until(() -> {
            found[0] = Span.of(process).stream().filter(span -> span.trace().equals(trace(digit)) && span.kind().equals(kind)
                    && span.name().equals(name)).findFirst().orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    @Test
    void aFunctionOnAnotherInstanceBelongsToTheTrace() throws Exception {
        assertThat(get(desk, "/api/v1/loans", "1").statusCode()).isEqualTo(200);

        Span server = await(desk, "1", "SERVER", "GET /api/v1/loans");
        Span client = await(desk, "1", "CLIENT", "POST");
        Span endpoint = await(archive, "1", "SERVER", "POST /api/v1/proxy/remote");
        Span function = await(archive, "1", "INTERNAL", "library.count");
        assertThat(server.parent()).isEqualTo(PARENT);
        assertThat(client.parent()).isEqualTo(server.id());
        assertThat(endpoint.parent()).isEqualTo(client.id());
        assertThat(function.parent()).isEqualTo(endpoint.id());
        assertThat(function.attributes()).contains("framex.function=library.count");
    }

    @Test
    void aFailedFunctionSaysSoWithoutItsMessage() throws Exception {
        assertThat(get(desk, "/api/v1/loans/9/reader", "2").statusCode()).isEqualTo(404);

        Span function = await(archive, "2", "INTERNAL", "library.reader");
        assertThat(function.status()).isEqualTo("ERROR");
        assertThat(function.attributes()).contains("error.type=").doesNotContain("nobody has 9");
    }

    @Test
    void aForwardedRequestBelongsToTheTrace() throws Exception {
        assertThat(get(desk, "/api/v1/echo?message=x", "3").statusCode()).isEqualTo(200);

        Span server = await(desk, "3", "SERVER", "GET /api/v1/echo");
        Span client = await(desk, "3", "CLIENT", "GET");
        Span upstream = await(archive, "3", "SERVER", "GET /api/v1/echo");
        assertThat(client.parent()).isEqualTo(server.id());
        assertThat(upstream.parent()).isEqualTo(client.id());
    }

    @Test
    void anInstanceWithoutATracerPassesTheTraceOn() throws Exception {
        assertThat(get(plain, "/api/v1/echo?message=x", "4").statusCode()).isEqualTo(200);

        assertThat(await(archive, "4", "SERVER", "GET /api/v1/echo").parent()).isEqualTo(PARENT);
    }

    @Test
    void aFunctionThatAnswersARequestToTheBrokerBelongsToTheTrace() throws Exception {
        assertThat(send(archive, "5", """
                {"app_name": "echo", "func_name": "confess", "destination": "bob@example.com", "params": {"message": "m"}}""").statusCode())
                .isEqualTo(200);

        Span server = await(archive, "5", "SERVER", "POST /rpc/send");
        Span answer = await(archive, "5", "CONSUMER", "echo.confess");
        Span call = await(archive, "5", "INTERNAL", "echo.EchoPlugin.confess");
        assertThat(answer.parent()).isEqualTo(server.id());
        assertThat(answer.attributes()).contains("framex.rpc.app=echo", "framex.rpc.function=confess");
        assertThat(call.parent()).isEqualTo(answer.id());
    }

    @Test
    void aRequestThatGoesToAnotherBrokerBelongsToTheTrace() throws Exception {
        assertThat(send(desk, "6", """
                {"app_name": "echo", "func_name": "confess", "destination": "bob@archive.example", "params": {"message": "m"},
                 "blocking": true, "timeout": 20}""").body()).contains("Got your message: m");

        Span server = await(desk, "6", "SERVER", "POST /rpc/send");
        assertThat(await(archive, "6", "SERVER", "POST /rpc/send").parent()).isEqualTo(server.id());
        assertThat(await(archive, "6", "CONSUMER", "echo.confess").trace()).isEqualTo(trace("6"));
    }

    @Test
    void anApplicationThatPullsLearnsTheTrace() throws Exception {
        send(archive, "7", """
                {"app_name": "pulling", "func_name": "f", "destination": "bob@example.com", "params": {"secret": "s"}}""");

        Span server = await(archive, "7", "SERVER", "POST /rpc/send");
        assertThat(get(archive, "/rpc/inbox/pulling?wait=10", "8").body())
                .contains("\"traceparent\":\"00-" + trace("7") + "-" + server.id() + "-01\"");
        assertThat(await(archive, "8", "SERVER", "GET /rpc/inbox/{app}").attributes()).doesNotContain("secret");
    }
}
