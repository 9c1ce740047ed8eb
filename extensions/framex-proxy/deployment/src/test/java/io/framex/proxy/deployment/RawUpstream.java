package io.framex.proxy.deployment;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An upstream on a bare socket that does what the path says, right or wrong. Lives in the class loader of the test runner; the
 * one of the application finds it by its port.
 */
final class RawUpstream {

    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Map<String, AtomicInteger> counters = new ConcurrentHashMap<>();
    private volatile String document;
    private volatile String etag = "\"1\"";

    private RawUpstream(String paths) {
        document = document(paths);
    }

    /** Port of the upstream of that name, which is started by whoever asks first. */
    static int port(String name, String... paths) {
        String property = "test.upstream." + name;
        synchronized (System.getProperties()) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, Integer.toString(new RawUpstream(String.join(" ", paths)).start()));
            }
        }
        return Integer.getInteger(property);
    }

    private static String document(String paths) {
        StringBuilder text = new StringBuilder("{\"openapi\":\"3.1.0\",\"paths\":{");
        for (String path : paths.trim().split("\\s+")) {
            String operations = "\"get\":{},\"post\":{},\"put\":{},\"delete\":{},\"patch\":{},\"head\":{}";
            int only = path.indexOf(':');
            if (only > 0) {
                operations = "\"" + path.substring(0, only) + "\":{}";
            }
            text.append('"').append(path.substring(only + 1)).append("\":{").append(operations).append("},");
        }
        text.setLength(text.length() - 1);
        return text.append("}}").toString();
    }

    private int start() {
        try {
            ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            daemon(() -> {
                while (true) {
                    Socket socket = server.accept();
                    daemon(() -> serve(socket));
                }
            });
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Action action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (Exception e) {
                // Connections break off here.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket socket) throws Exception {
        count("connections");
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                count(request.path());
                boolean again = answer(request, socket, in, out);
                out.flush();
                if (!again) {
                    return;
                }
            }
        }
    }

    private int count(String name) {
        return counters.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
    }

    /** @return whether the connection can be used again */
    private boolean answer(Request request, Socket socket, InputStream in, OutputStream out) throws Exception {
        String path = request.path();
        if (path.startsWith("/counter/")) {
            AtomicInteger counter = counters.get(path.substring("/counter".length()));
            counter = counter == null ? counters.get(path.substring("/counter/".length())) : counter;
            return text(out, Integer.toString(counter == null ? 0 : counter.get()));
        }
        if (path.startsWith("/ws/")) {
            return webSocket(request, in, out);
        }
        if (path.startsWith("/status/")) {
            request.readBody(in, null);
            return head(out, path.substring("/status/".length()) + " Said So", "Content-Length: 2", "ok");
        }
        switch (path) {
            case "/api/v1/openapi.json":
                if (etag.equals(request.header("if-none-match"))) {
                    return head(out, "304 Not Modified", "ETag: " + etag, "");
                }
                return head(out, "200 OK", "ETag: " + etag + "\r\nContent-Length: " + document.getBytes(StandardCharsets.UTF_8).length,
                        document);
            case "/document":
                ByteArrayOutputStream paths = new ByteArrayOutputStream();
                request.readBody(in, paths);
                document = paths.toString(StandardCharsets.UTF_8).startsWith("{") || paths.size() == 0
                        ? paths.toString(StandardCharsets.UTF_8) : document(paths.toString(StandardCharsets.UTF_8));
                etag = "\"" + count("documents") + "x\"";
                return text(out, "ok");
            case "/hang":
                return in.read() >= 0;
            case "/reset":
                socket.setSoLinger(true, 0);
                return false;
            case "/reset-once":
                if (count("resets") == 1) {
                    return false;
                }
                return text(out, "second time");
            case "/once":
                text(out, "once");
                return false;
            case "/garbage":
                out.write("THIS IS NOT HTTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                return false;
            case "/short":
                head(out, "200 OK", "Content-Length: 1000", "only this");
                return false;
            case "/cut":
                head(out, "200 OK", "Transfer-Encoding: chunked", "5\r\nfirst\r\n5\r\nsec");
                return false;
            case "/stall":
                head(out, "200 OK", "Content-Length: 1000", "begun");
                out.flush();
                return in.read() >= 0;
            case "/drip":
                head(out, "200 OK", "Content-Length: 6", "");
                for (int i = 0; i < 6; i++) {
                    out.write('a' + i);
                    out.flush();
                    Thread.sleep(150);
                }
                return true;
            case "/big-head":
                return head(out, "200 OK", "X-Big: " + "x".repeat(100_000) + "\r\nContent-Length: 0", "");
            case "/headers":
                return head(out, "200 OK", "Connection: X-Private, keep-alive\r\nX-Private: 1\r\nKeep-Alive: timeout=5\r\n"
                        + "Proxy-Authenticate: Basic\r\nX-Public: 2\r\nX-Denied: 3\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
                        + "Set-Cookie: framex_session=stolen\r\nContent-Length: 2", "ok");
            case "/gzip":
                return head(out, "200 OK", "Content-Encoding: gzip\r\nContent-Length: 5", "bytes");
            case "/not-modified":
                return head(out, "304 Not Modified", "ETag: \"v\"\r\nContent-Length: 1234", "");
            case "/upload":
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long length = request.readBody(in, new OutputStream() {
                    @Override
                    public void write(int b) {
                        digest.update((byte) b);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int size) {
                        digest.update(bytes, offset, size);
                    }
                });
                return text(out, length + " " + HexFormat.of().formatHex(digest.digest()));
            case "/download":
                long left = Long.parseLong(request.target().substring(request.target().indexOf('=') + 1));
                head(out, "200 OK", "Content-Length: " + left, "");
                while (left > 0) {
                    int size = (int) Math.min(left, BLOCK.length);
                    out.write(BLOCK, 0, size);
                    left -= size;
                    counters.computeIfAbsent("downloaded", key -> new AtomicInteger()).addAndGet(size);
                }
                return true;
            case "/events":
                head(out, "200 OK", "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked", "");
                out.flush();
                count("events-open");
                try {
                    event(out, "one");
                    while (in.read() >= 0) {
                        // The proxy says nothing, and goes away when its client does.
                    }
                } finally {
                    count("events-closed");
                }
                return false;
            case "/expect":
                if (request.header("x-refuse") != null) {
                    head(out, "417 Expectation Failed", "Content-Length: 2\r\nConnection: close", "no");
                    return false;
                }
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                return text(out, "read " + request.readBody(in, null));
            case "/no-continue":
                return text(out, "read " + request.readBody(in, null));
            case "/reject-early":
                head(out, "413 Too Much", "Content-Length: 2", "no");
                out.flush();
                return in.read() >= 0;
            default:
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                request.readBody(in, body);
                if (request.head().startsWith("HEAD ")) {
                    return head(out, "200 OK", "Content-Length: 7", "");
                }
                return text(out, request.head() + "\n" + body.toString(StandardCharsets.ISO_8859_1));
        }
    }

    private static void event(OutputStream out, String data) throws IOException {
        String event = "data: " + data + "\n\n";
        out.write((Integer.toHexString(event.length()) + "\r\n" + event + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private boolean webSocket(Request request, InputStream in, OutputStream out) throws Exception {
        if (request.header("upgrade") == null) {
            return text(out, "not a WebSocket");
        }
        if (request.path().endsWith("/declined")) {
            return head(out, "403 Forbidden", "Content-Length: 2", "no");
        }
        String accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(
                (request.header("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
        head(out, "101 Switching Protocols", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept, "");
        out.flush();
        try {
            byte[] buffer = new byte[64 * 1024];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                out.write(buffer, 0, size);
                out.flush();
            }
        } finally {
            count("ws-closed");
        }
        return false;
    }

    private static boolean text(OutputStream out, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        head(out, "200 OK", "Content-Type: text/plain\r\nContent-Length: " + bytes.length, "");
        out.write(bytes);
        return true;
    }

    private static boolean head(OutputStream out, String status, String headers, String body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private interface Action {
        void run() throws Exception;
    }

    private record Request(String target, String head, Map<String, String> headers) {

        static Request read(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
                if (b == '\n' && bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    String head = bytes.toString(StandardCharsets.ISO_8859_1).strip();
                    Map<String, String> headers = new LinkedHashMap<>();
                    head.lines().skip(1).forEach(line -> headers.merge(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                            line.substring(line.indexOf(':') + 1).strip(), (one, other) -> one + ", " + other));
                    return new Request(head.split(" ")[1], head, headers);
                }
            }
            return null;
        }

        String path() {
            return target.indexOf('?') < 0 ? target : target.substring(0, target.indexOf('?'));
        }

        String header(String name) {
            return headers.get(name);
        }

        long readBody(InputStream in, OutputStream to) throws IOException {
            long total = 0;
            if (headers.containsKey("content-length")) {
                return copy(in, to, Long.parseLong(headers.get("content-length")));
            }
            if (!headers.containsKey("transfer-encoding")) {
                return 0;
            }
            for (long size = line(in); size > 0; size = line(in)) {
                total += copy(in, to, size);
                in.read();
                in.read();
            }
            in.read();
            in.read();
            return total;
        }

        private static long line(InputStream in) throws IOException {
            StringBuilder text = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("the body broke off");
                }
                text.append((char) b);
            }
            return Long.parseLong(text.toString().strip(), 16);
        }

        private static long copy(InputStream in, OutputStream to, long size) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            for (long left = size; left > 0;) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException("the body broke off");
                }
                if (to != null) {
                    to.write(buffer, 0, read);
                }
                left -= read;
            }
            return size;
        }
    }
}
