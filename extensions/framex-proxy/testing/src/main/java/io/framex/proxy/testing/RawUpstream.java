package io.framex.proxy.testing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An upstream on a bare socket that does what the path says, right or wrong. Lives in the class loader of the test runner; the
 * one of the application finds it by its port.
 */
public final class RawUpstream {

    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Map<String, AtomicInteger> counters = new ConcurrentHashMap<>();
    private volatile String document;
    private volatile String etag = "\"1\"";
    private volatile boolean alwaysUnchanged;
    private volatile String mood = "200";

    private RawUpstream(String paths) {
        document = document(paths);
    }

    /** Port of the upstream of that name, which is started by whoever asks first. */
    public static int port(String name, String... paths) {
        String property = "test.upstream." + name;
        synchronized (System.getProperties()) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, Integer.toString(new RawUpstream(String.join(" ", paths)).start()));
            }
        }
        return Integer.getInteger(property);
    }

    /** A port on which nobody listens. */
    public static int refusingPort() {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.parseInt(System.getProperties().computeIfAbsent("test.upstream.refusing",
                    key -> Integer.toString(closed.getLocalPort())).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often something happened at the upstream with that port: requests for a path, such as {@code echo}, and what it counts itself. */
    public static int counter(int port, String name) {
        try (InputStream in = URI.create("http://127.0.0.1:" + port + "/counter/" + name).toURL().openStream()) {
            return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Counts, by the path of the last request and {@code -closed}, when a connection is closed, too. */
    private void serve(Socket socket) throws Exception {
        count("connections");
        String last = "";
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (RawRequest request = RawRequest.read(in); request != null; request = RawRequest.read(in)) {
                count(request.path());
                last = request.path();
                boolean again = answer(request, socket, in, out) && !"close".equalsIgnoreCase(request.header("connection"));
                out.flush();
                if (!again) {
                    break;
                }
            }
        } finally {
            count(last + "-closed");
        }
    }

    int count(String name) {
        return counters.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
    }

    /** @return whether the connection can be used again */
    private boolean answer(RawRequest request, Socket socket, InputStream in, OutputStream out) throws Exception {
        String path = request.path();
        if (path.startsWith("/counter/")) {
            AtomicInteger counter = counters.get(path.substring("/counter".length()));
            counter = counter == null ? counters.get(path.substring("/counter/".length())) : counter;
            return text(out, Integer.toString(counter == null ? 0 : counter.get()));
        }
        if (path.startsWith("/ws/")) {
            return new RawWebSocket(this, in, out).answer(request);
        }
        if (path.startsWith("/status/")) {
            request.readBody(in, null);
            return head(out, path.substring("/status/".length()) + " Said So", "Content-Length: 2", "ok");
        }
        switch (path) {
            case "/api/v1/openapi.json":
                return document(request, out);
            case "/document":
                changeDocument(request, in);
                return text(out, "ok");
            case "/mood":
                return mood(request, in, out);
            case "/trailers":
                return head(out, "200 OK", "Trailer: X-Sum\r\nTransfer-Encoding: chunked", "4\r\nbody\r\n0\r\nX-Sum: 42\r\n"
                        + "X-Denied: 1\r\nSet-Cookie: a=b\r\nKeep-Alive: timeout=5\r\nContent-Type: text/evil\r\n\r\n");
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
                try {
                    long length = request.readBody(in, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                    return text(out, length + " " + HexFormat.of().formatHex(digest.digest()));
                } catch (IOException broken) {
                    count("uploads-broken");
                    throw broken;
                }
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
                if (FaultyAnswers.know(path)) {
                    return new FaultyAnswers(this, socket, in, out).answer(path);
                }
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                request.readBody(in, body);
                if (request.head().startsWith("HEAD ")) {
                    return head(out, "200 OK", "Content-Length: 7", "");
                }
                String trailers = request.trailers().isEmpty() ? "" : "\ntrailers: " + request.trailers();
                return text(out, request.head() + "\n" + body.toString(StandardCharsets.ISO_8859_1) + trailers);
        }
    }

    private boolean document(RawRequest request, OutputStream out) throws IOException {
        if (alwaysUnchanged || etag.equals(request.header("if-none-match"))) {
            count("unchanged");
            return head(out, "304 Not Modified", "ETag: " + etag, "");
        }
        count("changed");
        return head(out, "200 OK", "ETag: " + etag + "\r\nContent-Length: " + document.getBytes(StandardCharsets.UTF_8).length,
                document);
    }

    /** The body is the document, or lists its paths; the query says what of it is a lie. */
    private void changeDocument(RawRequest request, InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.readBody(in, body);
        String text = body.toString(StandardCharsets.UTF_8);
        document = text.isEmpty() || text.startsWith("{") ? text : document(text);
        alwaysUnchanged = request.target().endsWith("?always-unchanged");
        if (!request.target().endsWith("?same-etag")) {
            etag = "\"" + count("documents") + "x\"";
        }
    }

    /** What is sent is what is answered from then on: a status, {@code hang}, or {@code stall} in the middle of a body. */
    private boolean mood(RawRequest request, InputStream in, OutputStream out) throws IOException, InterruptedException {
        if (request.head().startsWith("POST ")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            request.readBody(in, body);
            mood = body.toString(StandardCharsets.US_ASCII);
            return text(out, mood);
        }
        return Character.isDigit(mood.charAt(0)) ? head(out, mood + " Mood", "Content-Length: 0", "")
                : new FaultyAnswers(this, null, in, out).answer("/" + mood);
    }

    private static void event(OutputStream out, String data) throws IOException {
        String event = "data: " + data + "\n\n";
        out.write((Integer.toHexString(event.length()) + "\r\n" + event + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    static boolean text(OutputStream out, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        head(out, "200 OK", "Content-Type: text/plain\r\nContent-Length: " + bytes.length, "");
        out.write(bytes);
        return true;
    }

    static boolean head(OutputStream out, String status, String headers, String body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private interface Action {
        void run() throws Exception;
    }
}
