package io.framex.proxy.remote.classic;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves the functions that Python calls, over the codec and nothing else. */
final class ServedFunctions implements AutoCloseable {

    record Guest(int id, String name) {
    }

    record Greeting(String text, Guest guest, LocalDateTime at) {
    }

    private final ClassicCodec codec;
    private final ObjectMapper mapper;
    private final HttpServer server;
    private final Queue<Optional<String>> keys = new ConcurrentLinkedQueue<>();

    ServedFunctions(ClassicCodec codec, ObjectMapper mapper) throws IOException {
        this.codec = codec;
        this.mapper = mapper;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/openapi.json", exchange -> send(exchange, "{\"paths\": {}}"));
        server.createContext("/api/v1/proxy/remote", exchange -> {
            keys.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, answer(exchange.getRequestBody().readAllBytes()).toString());
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What callers sent as a key, in their order. */
    List<Optional<String>> keys() {
        return List.copyOf(keys);
    }

    private ObjectNode answer(byte[] body) {
        ObjectNode envelope = mapper.createObjectNode().put("status", 200).put("message", "success");
        try {
            ClassicCall call = codec.call(body);
            if (call.function().equals("interop.called.fail")) {
                return envelope.put("status", 404).put("message", "no such id");
            }
            return envelope.put("data", codec.result(call.function(), result(call)));
        } catch (ClassicException | IOException e) {
            return envelope.put("status", 400).put("message", e.getMessage());
        }
    }

    private Object result(ClassicCall call) throws ClassicException, IOException {
        if (call.function().equals("interop.called.echo")) {
            return codec.arguments(call, List.of("value")).get(0);
        }
        JsonNode argument = codec.arguments(call, List.of("guest")).get(0);
        Guest guest = mapper.treeToValue(argument, Guest.class);
        return new Greeting("hi " + guest.name(), guest, LocalDateTime.of(2026, 1, 1, 12, 0, 1));
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
