package io.framex.deployment.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.guarded.GuardedPlugin;

import io.framex.deployment.http.RawClient;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Requests are refused before their bodies are wanted. */
class RefusedBodyTest {

    private static final String POST = "POST /api/v1/guarded/body HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String OPEN = "GET /api/v1/guarded/open HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/api/v1/guarded/body", "[\"k\"]",
            "/api/v1/guarded/closed", "[\"k\"]");

    @TestHTTPResource
    URI server;

    @Test
    void doesNotAskForABodyThatWaits() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(POST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 401 ").containsIgnoringCase("connection: close")
                    .doesNotContain("100 Continue");
        }
    }

    @Test
    void asksForABodyThatIsWanted() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(POST + "Authorization: k\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            client.send("{}");
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void answersBeforeTheBodyArrives() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(POST + "Content-Length: 5000000\r\n\r\n");
            assertThat(client.readUntil("FX-401-KEY")).startsWith("HTTP/1.1 401 ");
        }
        try (RawClient client = new RawClient(server)) {
            client.send(POST + "Transfer-Encoding: chunked\r\n\r\n");
            assertThat(client.readUntil("FX-401-KEY")).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void takesTheAnswerToAClientThatKeepsSending() throws IOException {
        int size = 3_000_000;
        try (RawClient client = new RawClient(server)) {
            client.send(POST + "Content-Length: " + size + "\r\n\r\n" + "x".repeat(size));
            assertThat(client.readUntilClosed()).startsWith("HTTP/1.1 401 ").contains("FX-401-KEY");
        }
    }

    @Test
    void refusesOneStreamOfManyOverHttp2() throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest open = HttpRequest.newBuilder(server.resolve("/api/v1/guarded/open")).build();
        HttpRequest upload = HttpRequest.newBuilder(server.resolve("/api/v1/guarded/body"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_000_000])).build();
        assertThat(client.send(open, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> refused = client.send(upload, BodyHandlers.ofString());
            assertThat(refused.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("FX-401-KEY");
            assertThat(refused.headers().map()).doesNotContainKey("connection");
        }
        assertThat(client.send(open, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void answersPipelinedRequestsEachByItsOwnRule() throws IOException {
        int calls = GuardedPlugin.CALLS.get();
        try (RawClient client = new RawClient(server)) {
            String closed = "GET /api/v1/guarded/closed HTTP/1.1\r\nHost: x\r\n";
            client.send(closed + "Authorization: k\r\n\r\n" + closed + "\r\n" + POST + "Content-Length: 4\r\n\r\nGET "
                    + "GET /api/v1/guarded/./open HTTP/1.1\r\nHost: x\r\n\r\n" + OPEN);
            String responses = client.readUntilClosed();
            assertThat(responses.split("HTTP/1.1 ")).extracting(text -> text.isEmpty() ? "" : text.substring(0, 3))
                    .containsExactly("", "200", "401", "401", "400", "200");
        }
        assertThat(GuardedPlugin.CALLS).hasValue(calls + 2);
    }
}
