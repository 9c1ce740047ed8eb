package io.framex.test;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Calls a running FrameX application over HTTP in tests. Immutable; any thread may use it.
 *
 * <pre>{@code
 * FrameXClient client = FrameXClient.at(URI.create("http://127.0.0.1:8080"));
 * client.get("/api/v1/echo").argument("message", "hello").send().isSuccess().data(String.class);
 * }</pre>
 */
public final class FrameXClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final Duration timeout;
    private final Map<String, String> headers;

    private FrameXClient(URI server, Duration timeout, Map<String, String> headers) {
        this.server = server;
        this.timeout = timeout;
        this.headers = headers;
    }

    /**
     * A client of the server; requests fail after 20 seconds without an answer.
     *
     * @param server base address, such as {@code http://127.0.0.1:8080}
     */
    public static FrameXClient at(URI server) {
        return new FrameXClient(Objects.requireNonNull(server, "server"), Duration.ofSeconds(20), Map.of());
    }

    /** The same client with a service key, sent as {@code Authorization: Bearer KEY}. */
    public FrameXClient withKey(String key) {
        return withHeader("Authorization", "Bearer " + key);
    }

    /** The same client with a header in every request. */
    public FrameXClient withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new FrameXClient(server, timeout, Map.copyOf(all));
    }

    /**
     * The same client with another bound.
     *
     * @param longest how long to wait for an answer, and for each event of a stream; more than zero
     */
    public FrameXClient withTimeout(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("the timeout must be more than zero, not " + longest);
        }
        return new FrameXClient(server, longest, headers);
    }

    /** A {@code GET} of the path, which may have a query. */
    public ApiRequest get(String path) {
        return request("GET", path);
    }

    /** A {@code POST} to the path, which may have a query. */
    public ApiRequest post(String path) {
        return request("POST", path);
    }

    /** A request with any method. */
    public ApiRequest request(String method, String path) {
        ApiRequest request = new ApiRequest(HTTP, server, timeout, method, path);
        headers.forEach(request::header);
        return request;
    }
}
