package io.framex.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A server on a real socket that answers as it is told and remembers what it was asked. */
final class FakeServer implements AutoCloseable {

    /** What arrived, except for the fetching of the OpenAPI document. */
    record Request(String line, Optional<String> authorization, String body) {
    }

    private static final String DOCUMENT = "/api/v1/openapi.json";

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::dispatch);
        server.start();
    }

    FakeServer document(String json) {
        return answer(DOCUMENT, 200, json);
    }

    FakeServer answer(String path, int status, String json) {
        return handle(path, exchange -> send(exchange, status, "application/json", json));
    }

    FakeServer handle(String path, HttpHandler handler) {
        handlers.put(path, handler);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!path.equals(DOCUMENT)) {
            requests.add(new Request(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")), body));
        }
        HttpHandler handler = handlers.get(path);
        if (handler == null) {
            send(exchange, 404, "application/json", """
                    {"status":404,"message":"Not Found","timestamp":"2026-01-01 12:00:00","code":"FX-404-ROUTE"}""");
        } else {
            handler.handle(exchange);
        }
    }
}
