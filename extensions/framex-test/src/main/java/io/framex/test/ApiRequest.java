package io.framex.test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One request that is being put together. Not for use by several threads. */
public final class ApiRequest {

    private final HttpClient http;
    private final URI server;
    private final Duration timeout;
    private final String method;
    private final StringBuilder target;
    private final List<String> headers = new ArrayList<>();
    private BodyPublisher body = BodyPublishers.noBody();

    ApiRequest(HttpClient http, URI server, Duration timeout, String method, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash, unlike " + path);
        }
        this.http = http;
        this.server = server;
        this.timeout = timeout;
        this.method = method;
        this.target = new StringBuilder(path);
    }

    /** Adds a query parameter, once for each value. */
    public ApiRequest argument(String name, Object... values) {
        for (Object value : values) {
            target.append(target.indexOf("?") < 0 ? '?' : '&').append(encode(name)).append('=').append(encode(value.toString()));
        }
        return this;
    }

    /** Adds a header. */
    public ApiRequest header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /**
     * Sets the body, as {@code application/json}.
     *
     * @param value anything that Jackson writes; text is taken for JSON already
     */
    public ApiRequest json(Object value) {
        return body("application/json", value instanceof String text ? text : Json.write(value));
    }

    /** Sets the body. */
    public ApiRequest body(String mediaType, String text) {
        return body(mediaType, BodyPublishers.ofString(text));
    }

    /** Sets the body. */
    public ApiRequest body(String mediaType, BodyPublisher publisher) {
        return body(publisher).header("Content-Type", mediaType);
    }

    /** Sets the body, without saying of which type it is. */
    public ApiRequest body(BodyPublisher publisher) {
        body = publisher;
        return this;
    }

    /**
     * Sends the request and waits for the whole answer.
     *
     * @throws AssertionError where none comes in time
     */
    public ApiReply send() {
        return new ApiReply(send(BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /**
     * Sends the request to a stream of events and waits until the stream begins. Close it.
     *
     * @throws AssertionError where no stream of events begins in time
     */
    public EventStream stream() {
        HttpResponse<InputStream> response = send(BodyHandlers.ofInputStream());
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 200 || !mediaType.startsWith("text/event-stream")) {
            try (InputStream content = response.body()) {
                throw new AssertionError("no stream of events, but " + response.statusCode() + " " + mediaType + ": "
                        + new String(content.readNBytes(10_000), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError("no stream of events, but " + response.statusCode() + " " + mediaType, e);
            }
        }
        return new EventStream(response.body(), timeout);
    }

    private <T> HttpResponse<T> send(BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/$", "") + target))
                .timeout(timeout).method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + method + " " + target + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the answer to " + method + " " + target, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
