package io.framex.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** An upstream that takes and sends large bodies, and streams that do not end by themselves. */
final class BodyOrigin implements AutoCloseable {

    /** Size of a large body, in bytes. */
    static final long LARGE = 1L << 30;

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","info":{"title":"Bodies","version":"1"},"paths":{
            "/api/v1/ready":{"get":{"responses":{"200":{"description":"ready"}}}},
            "/api/v1/upload":{"post":{"responses":{"200":{"description":"taken"}}}},
            "/api/v1/download":{"get":{"responses":{"200":{"description":"bytes"}}}},
            "/api/v1/events":{"get":{"responses":{"200":{"description":"events"}}}}}}""";
    private static final byte[] EVENT = "event: tick\ndata: {\"content\": \"something happened\"}\n\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final int BACKLOG = 4096;

    private final HttpServer server;

    BodyOrigin() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        handle("/api/v1/openapi.json", exchange -> answer(exchange, DOCUMENT));
        handle("/api/v1/ready", exchange -> answer(exchange, "ready"));
        handle("/api/v1/upload", BodyOrigin::upload);
        handle("/api/v1/download", BodyOrigin::download);
        handle("/api/v1/events", BodyOrigin::events);
        server.start();
    }

    private void handle(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void upload(HttpExchange exchange) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        InputStream body = exchange.getRequestBody();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            size += read;
        }
        answer(exchange, String.valueOf(size));
    }

    private static void download(HttpExchange exchange) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        exchange.sendResponseHeaders(200, LARGE);
        OutputStream body = exchange.getResponseBody();
        for (long left = LARGE; left > 0; left -= buffer.length) {
            body.write(buffer);
        }
    }

    private static void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(EVENT);
                exchange.getResponseBody().flush();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
