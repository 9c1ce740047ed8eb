package io.framex.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A document that tries to get its own code to run, in front of our pages or behind our proxy. */
final class HostileDocument implements AutoCloseable {

    /** Script that returns what could run code by itself. */
    private static final String TRACES = "return [...document.querySelectorAll('*')].filter(element => "
            + "[...element.attributes].some(attribute => attribute.name.startsWith('on')) "
            + "|| element.matches('iframe, object, embed, script:not([src])')"
            + "|| element.matches('script') && !element.src.startsWith(location.origin))"
            + ".map(element => element.outerHTML.slice(0, 200))";

    /** Script that follows every link that is code, and returns whether any code of the document ran. */
    private static final String RAN = "[...document.querySelectorAll('a')]"
            + ".filter(link => /^\\s*javascript:/i.test(link.getAttribute('href') || '')).forEach(link => link.click()); "
            + "return window.hacked === 1";

    private static final String EVIL = "<img src='ELSEWHERE' onerror='window.hacked=1'>"
            + "<script>window.hacked=1</script><script src='ELSEWHERE'></script><iframe src='ELSEWHERE'></iframe>"
            + "<a href='javascript:window.hacked=1'>a</a> [b](javascript:window.hacked=1) ![c](ELSEWHERE) "
            + "<svg onload='window.hacked=1'></svg><style>@import 'ELSEWHERE'; body {background: url(ELSEWHERE)}</style>";

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "Hostile %1$s", "version": "1 %1$s", "description": "%1$s info text"},
             "externalDocs": {"url": "javascript:window.hacked=1", "description": "%1$s"},
             "servers": [{"url": "ELSEWHERE", "description": "%1$s"}],
             "tags": [{"name": "t", "description": "%1$s tag text", "externalDocs": {"url": "javascript:window.hacked=1"}}],
             "paths": {"/x": {"post": {"tags": ["t"], "summary": "%1$s operation text", "description": "%1$s",
               "operationId": "x %1$s", "externalDocs": {"url": "javascript:window.hacked=1"},
               "parameters": [{"name": "q", "in": "query", "description": "%1$s", "example": "%1$s",
                 "schema": {"type": "string", "enum": ["%1$s"], "default": "%1$s", "pattern": "%1$s"}}],
               "requestBody": {"description": "%1$s", "content": {"application/json": {"example": {"%1$s": "%1$s"},
                 "schema": {"$ref": "#/components/schemas/Evil"}}}},
               "responses": {"200": {"description": "%1$s"}}}}},
             "components": {"schemas": {"Evil": {"title": "%1$s", "description": "%1$s", "type": "object",
               "properties": {"%1$s": {"type": "string", "description": "%1$s", "examples": ["%1$s"]}}}}}}""".formatted(EVIL);

    private final HttpServer server;
    private final HttpServer elsewhere;
    private final AtomicInteger visits = new AtomicInteger();

    private HostileDocument(HttpHandler otherwise) throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            visits.incrementAndGet();
            answer(exchange, 200, "window.hacked=1".getBytes(UTF_8));
        });
        String document = DOCUMENT.replace("ELSEWHERE", "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", otherwise);
        server.createContext("/api/v1/openapi.json", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            answer(exchange, 200, document.getBytes(UTF_8));
        });
    }

    static HostileDocument inFrontOf(RunningApplication application) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        return start(new HostileDocument(exchange -> forward(client, application, exchange)));
    }

    /** A service that describes itself by the document. */
    static HostileDocument asUpstream() throws IOException {
        return start(new HostileDocument(exchange -> answer(exchange, 404, new byte[0])));
    }

    private static HostileDocument start(HostileDocument hostile) {
        hostile.server.start();
        hostile.elsewhere.start();
        return hostile;
    }

    /** The pages leave pictures and styles of others in; the content security policy keeps the browser from fetching them. */
    void assertTamed(Chromium browser) {
        assertTamed(browser, url(""));
    }

    /**
     * @param origin where the page comes from
     */
    void assertTamed(Chromium browser, String origin) {
        assertThat(browser.run(TRACES)).isEmpty();
        assertThat(browser.run(RAN).asBoolean()).isFalse();
        assertThat(browser.run("return location.origin").asText()).isEqualTo(origin);
        assertThat(visits).hasValue(0);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void forward(HttpClient client, RunningApplication application, HttpExchange exchange) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(application.url(exchange.getRequestURI().getPath()))).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            for (String header : List.of("Content-Type", "Content-Security-Policy", "X-Content-Type-Options")) {
                response.headers().firstValue(header).ifPresent(value -> exchange.getResponseHeaders().add(header, value));
            }
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        elsewhere.stop(0);
    }
}
