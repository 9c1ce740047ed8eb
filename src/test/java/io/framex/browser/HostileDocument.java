package io.framex.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Our pages, with a document that tries to get its own code to run. */
final class HostileDocument implements AutoCloseable {

    /** Script that returns what the document managed to bring into the page. */
    static final String TRACES = "return [...document.querySelectorAll('*')].filter(element => "
            + "element.src && !element.src.startsWith(location.origin) && !element.src.startsWith('data:image/gif') "
            + "|| /^javascript:/i.test(element.getAttribute('href') || '') "
            + "|| [...element.attributes].some(attribute => attribute.name.startsWith('on')) "
            + "|| element.matches('iframe, object, embed')).map(element => element.outerHTML.slice(0, 200))"
            + ".concat(window.hacked ? ['code ran'] : [])";

    private static final String EVIL = "<img src='https://evil.example/x' onerror='window.hacked=1'>"
            + "<script>window.hacked=1</script><iframe src='https://evil.example'></iframe>"
            + "<a href='javascript:window.hacked=1'>a</a> [b](javascript:window.hacked=1) "
            + "<svg onload='window.hacked=1'></svg>";

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "Hostile %1$s", "version": "1 %1$s", "description": "%1$s info text"},
             "tags": [{"name": "t", "description": "%1$s tag text", "externalDocs": {"url": "javascript:window.hacked=1"}}],
             "paths": {"/x": {"get": {"tags": ["t"], "summary": "%1$s", "description": "%1$s", "operationId": "x",
               "responses": {"200": {"description": "%1$s"}}}}}}""".formatted(EVIL);

    private final HttpServer server;

    private HostileDocument(HttpServer server) {
        this.server = server;
    }

    static HostileDocument inFrontOf(RunningApplication application) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> forward(client, application, exchange));
        server.createContext("/api/v1/openapi.json", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            answer(exchange, 200, DOCUMENT.getBytes(UTF_8));
        });
        server.start();
        return new HostileDocument(server);
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
    }
}
