package io.framex.deployment.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.example.limited.LimitedPlugin;

import io.framex.deployment.access.Http2Frames;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Limits hold over HTTP/2, too. */
class Http2LimitsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = LimitedApplication.with("header_timeout", "1s", "body_timeout", "1s", "idle_timeout", "1s",
            "max_header_count", "20", "max_header_size", "4K", "max_request_line", "100", "max_parameters", "10",
            "max_concurrent_streams", "3");

    @TestHTTPResource
    URI server;

    @Test
    void resetsABodyThatDoesNotArrive() throws IOException {
        try (Http2Frames client = new Http2Frames(server)) {
            assertThat(client.begin().request(1, false, headers("POST", "/api/v1/limited/body", "content-type", "application/json"))
                    .data(1, "{").answer()).isEqualTo("reset");
            assertThat(client.request(3, true, headers("GET", "/ping")).answer()).as("another stream").isEqualTo("\"pong\"");
        }
    }

    @Test
    void closesAConnectionThatIsIdle() throws IOException {
        try (Http2Frames client = new Http2Frames(server)) {
            assertThat(client.begin().request(1, true, headers("GET", "/ping")).answer()).isEqualTo("\"pong\"");
            assertThat(client.answer()).isEqualTo("closed");
        }
        try (Http2Frames client = new Http2Frames(server)) {
            assertThat(client.begin().answer()).isEqualTo("closed");
        }
    }

    /** The client does not even acknowledge the settings that say how many. */
    @Test
    void refusesMoreStreamsThanThereMayBe() throws IOException {
        LimitedPlugin.gate = new CountDownLatch(1);
        try (Http2Frames client = new Http2Frames(server)) {
            client.begin();
            for (int stream = 1; stream <= 5; stream += 2) {
                client.request(stream, true, headers("GET", "/api/v1/limited/waiting"));
            }
            assertThat(client.request(7, true, headers("GET", "/ping")).answer()).isEqualTo("reset");
            LimitedPlugin.gate.countDown();
            assertThat(client.answer()).contains("waited");
        }
    }

    @Test
    void refusesWhatIsTooMuch() throws IOException {
        String many = "/api/v1/limited/many";
        assertThat(answer(headers("GET", many + "?" + "x=1&".repeat(10) + "x=1"))).contains("FX-400-REQUEST", "too many parameters");
        assertThat(answer(headers("GET", many + "?x=" + "y".repeat(90)))).contains("FX-414-TARGET");
        String[] headers = new String[42];
        for (int i = 0; i < headers.length; i++) {
            headers[i] = "x";
        }
        assertThat(answer(headers("GET", many, headers))).contains("FX-431-HEADERS");
    }

    /** Netty answers this by itself, with the status alone. */
    @Test
    void refusesLargeHeaders() throws IOException {
        String[] headers = new String[80];
        for (int i = 0; i < headers.length; i++) {
            headers[i] = i % 2 == 0 ? "x" : "y".repeat(120);
        }
        assertThat(answer(headers("GET", "/ping", headers))).isIn("", "reset", "closed");
    }

    private String answer(String... headers) throws IOException {
        try (Http2Frames client = new Http2Frames(server)) {
            return client.begin().request(1, true, headers).answer();
        }
    }

    private static String[] headers(String method, String path, String... further) {
        String[] all = new String[further.length + 8];
        System.arraycopy(new String[] { ":method", method, ":scheme", "http", ":authority", "x", ":path", path }, 0, all, 0, 8);
        System.arraycopy(further, 0, all, 8, further.length);
        return all;
    }
}
