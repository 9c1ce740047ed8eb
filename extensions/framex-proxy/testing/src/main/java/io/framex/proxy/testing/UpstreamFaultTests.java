package io.framex.proxy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clients get when upstreams do what they should not. The proxy that is tested forwards to {@link #FAULTY} and to
 * {@link #REFUSING} without a breaker, tries once more, and waits 1200 ms for an upstream.
 */
public abstract class UpstreamFaultTests {

    /** An upstream that does what the path says. */
    protected static final int FAULTY = RawUpstream.port("faulty", "/hang", "/once", "/reset", "/reset-once", "/garbage", "/short",
            "/cut", "/die", "/stall", "/drip", "/big-head", "/long", "/two-lengths", "/no-length", "/negative-length", "/echo",
            "/upload", "/events");

    /** Nobody listens there; {@code /refused/*} is forwarded to it. */
    protected static final int REFUSING = RawUpstream.refusingPort();

    /** Port of the proxy. */
    protected abstract int port();

    private String get(String path) throws IOException {
        return RawClient.exchange(port(), "GET " + path);
    }

    private String post(String path) throws IOException {
        return RawClient.post(port(), path, "x");
    }

    private static int counter(String name) {
        return RawUpstream.counter(FAULTY, name);
    }

    @BeforeEach
    void awaitDocument() {
        Awaitility.await().until(() -> get("/echo").startsWith("HTTP/1.1 200"));
    }

    @Test
    void noConnectionIsABadGateway() throws Exception {
        assertThat(get("/refused/x")).startsWith("HTTP/1.1 502").contains("\"code\":\"FX-502-UPSTREAM\"", "\"status\":502");
        assertThat(post("/refused/x")).startsWith("HTTP/1.1 502");
    }

    @Test
    void noAnswerIsATimeout() throws Exception {
        assertThat(get("/hang")).startsWith("HTTP/1.1 504").contains("\"code\":\"FX-504-UPSTREAM\"");
    }

    @Test
    void aResetIsTriedAgainOnceAndThenReported() throws Exception {
        int before = counter("reset");
        assertThat(get("/reset")).startsWith("HTTP/1.1 502");
        assertThat(counter("reset") - before).isEqualTo(2);
        assertThat(post("/reset")).startsWith("HTTP/1.1 502");
        assertThat(counter("reset") - before).isEqualTo(3);
        assertThat(get("/reset-once")).startsWith("HTTP/1.1 200").endsWith("second time");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/garbage", "/big-head", "/two-lengths", "/no-length", "/negative-length" })
    void whatIsNoHttpIsABadGateway(String path) throws Exception {
        assertThat(get(path)).startsWith("HTTP/1.1 502").contains("\"code\":\"FX-502-UPSTREAM\"").doesNotContain("right?");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/short", "/cut", "/die", "/stall" })
    void aBodyThatBreaksOffIsSeenToBreakOff(String path) throws Exception {
        String answer = get(path);
        assertThat(answer).doesNotEndWith("0\r\n\r\n").satisfiesAnyOf(text -> assertThat(text).startsWith("HTTP/1.1 502"),
                text -> assertThat(text).startsWith("HTTP/1.1 200"));
        HttpClient http2 = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).build();
        if (answer.startsWith("HTTP/1.1 200")) {
            assertThatThrownBy(() -> http2.send(request, BodyHandlers.ofString())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatComesAfterTheAnnouncedEndIsNoResponse() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(get("/long")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nright").doesNotContain("wrong");
            assertThat(get("/echo")).startsWith("HTTP/1.1 200").contains("GET /echo").doesNotContain("wrong");
        }
    }

    @Test
    void slowIsNotTooLate() throws Exception {
        assertThat(get("/drip")).startsWith("HTTP/1.1 200").endsWith("abcdef");
    }

    @Test
    void aSlowUploadIsNotTheUpstreamsFault() throws Exception {
        try (RawClient client = new RawClient(port())) {
            client.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na");
            Awaitility.await().pollDelay(Duration.ofMillis(800)).until(() -> true);
            client.send("b");
            Awaitility.await().pollDelay(Duration.ofMillis(800)).until(() -> true);
            client.send("c");
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aClientThatLeavesEndsWhatTheUpstreamDoesForIt() throws Exception {
        int left = counter("left");
        int hanging = counter("hang");
        try (RawClient client = new RawClient(port())) {
            client.send("GET /hang HTTP/1.1\r\nHost: h\r\n\r\n");
            Awaitility.await().until(() -> counter("hang") > hanging);
        }
        // Sooner than the time limit would end it.
        Awaitility.await().atMost(Duration.ofMillis(1_000)).pollInterval(Duration.ofMillis(20)).until(() -> counter("left") > left);
        int events = counter("events-closed");
        try (RawClient client = new RawClient(port())) {
            client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(client.readUntil("data: one\n\n")).contains("text/event-stream");
        }
        Awaitility.await().atMost(Duration.ofMillis(1_000)).pollInterval(Duration.ofMillis(20))
                .until(() -> counter("events-closed") > events);
    }

    @Test
    void aClientThatLeavesInMidUploadIsSeenToHaveLeft() throws Exception {
        int broken = counter("uploads-broken");
        int uploads = counter("upload");
        try (RawClient client = new RawClient(port())) {
            client.send("POST /upload HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
            Awaitility.await().until(() -> counter("upload") > uploads);
        }
        Awaitility.await().until(() -> counter("uploads-broken") > broken);
    }

    @Test
    void pooledConnectionsThatWereClosedAreReplaced() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get("/once")).startsWith("HTTP/1.1 200");
            assertThat(get("/echo")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void pooledConnectionsThatWereClosedAreReplacedForWhatCannotBeRepeatedToo() throws Exception {
        for (int i = 0; i < 20; i++) {
            for (String method : new String[] { "POST", "PUT" }) {
                int closed = counter("once-closed");
                assertThat(get("/once")).startsWith("HTTP/1.1 200");
                // A request that is under way when the connection is closed may have been seen.
                Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> counter("once-closed") > closed);
                try (RawClient client = new RawClient(port())) {
                    client.send(method + " /upload HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
                    assertThat(client.readAll()).startsWith("HTTP/1.1 200").contains("\r\n\r\n1 ");
                }
            }
        }
    }
}
