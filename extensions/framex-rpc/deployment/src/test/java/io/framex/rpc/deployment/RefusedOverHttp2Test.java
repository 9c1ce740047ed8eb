package io.framex.rpc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** HTTP/2 has no {@code Connection} header: clients take an answer with one for malformed. */
class RefusedOverHttp2Test {

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create()
            .overrideRuntimeConfigKey("framex.plugins.rpc.max_request_size", "1k");

    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void unknownPathsAndMethodsGetTheirAnswers() throws Exception {
        HttpResponse<String> unknown = get("/rpc/nothing");
        assertThat(unknown.version()).isEqualTo(Version.HTTP_2);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Not Found");

        assertThat(get("/rpc/send").statusCode()).isEqualTo(405);
    }

    @Test
    void bodiesThatAreTooLargeGetTheirAnswer() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/rpc/send")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"app_name\": \"" + "x".repeat(100_000) + "\"}")).build();

        HttpResponse<String> refused = client.send(request, BodyHandlers.ofString());

        assertThat(refused.version()).isEqualTo(Version.HTTP_2);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(get("/rpc/queues").statusCode()).isEqualTo(200);
    }
}
