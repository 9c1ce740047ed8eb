package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.OnProxy;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** A call that is larger than {@code max_payload_size} gets its answer, over either version of HTTP. */
class OversizedCallTest {

    private static final int LARGEST = 100_000;

    @RegisterExtension
    static final QuarkusUnitTest APP = CalledInstance.with(Functions.class)
            .overrideRuntimeConfigKey("framex.server.enable_proxy", "true")
            .overrideRuntimeConfigKey("framex.plugins.proxy.max_payload_size", String.valueOf(LARGEST));

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "HTTP_1_1", "HTTP_2" })
    void isRefused(String version) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(Version.valueOf(version)).build();
        // Makes the connection what the client wants it to be: it asks for HTTP/2 with its first request.
        assertThat(client.send(HttpRequest.newBuilder(server.resolve("/ping")).build(), BodyHandlers.discarding()).version())
                .hasToString(version);

        HttpResponse<String> refused = client.send(HttpRequest.newBuilder(server.resolve(FunctionCaller.PATH))
                .header("Content-Type", FunctionCaller.MEDIA_TYPE)
                .POST(BodyPublishers.ofByteArray(new byte[20 * LARGEST])).build(), BodyHandlers.ofString());

        assertThat(refused.version()).hasToString(version);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("FX-413");
    }

    @ApplicationScoped
    static class Functions {

        @OnProxy("test.nothing")
        void nothing() {
        }
    }
}
