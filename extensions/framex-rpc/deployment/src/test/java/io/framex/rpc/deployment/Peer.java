package io.framex.rpc.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A webhook and another broker, which answer the second attempt with what they were sent, and one that never works. */
final class Peer {

    private final HttpServer server;
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    private Peer(HttpServer server) {
        this.server = server;
    }

    static Peer start() {
        try {
            Peer peer = new Peer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            peer.server.createContext("/hook", peer::hook);
            peer.server.createContext("/rpc/send", peer::broker);
            peer.server.createContext("/dead/rpc/send", exchange -> answer(exchange, 500, "{}"));
            peer.server.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void hook(HttpExchange exchange) throws IOException {
        String received = received(exchange);
        int attempt = attempts.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
        answer(exchange, attempt == 1 ? 503 : 200, received.formatted(attempt));
    }

    private void broker(HttpExchange exchange) throws IOException {
        String received = received(exchange);
        int attempt = attempts.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
        answer(exchange, 200, attempt == 1 ? "{\"id\": \"x\", \"status\": \"processing\"}"
                : "{\"id\": \"x\", \"status\": \"completed\", \"result\": " + received.formatted(attempt) + "}");
    }

    private static String received(HttpExchange exchange) throws IOException {
        return "{\"attempt\": %%d, \"key\": %s, \"request_id\": %s, \"secret\": %s, \"hops\": %s, \"body\": %s}".formatted(
                header(exchange, "X-API-Key"), header(exchange, "X-Request-ID"), header(exchange, "X-Secret"),
                header(exchange, "X-RPC-Hops"), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "null" : "\"" + value + "\"";
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
