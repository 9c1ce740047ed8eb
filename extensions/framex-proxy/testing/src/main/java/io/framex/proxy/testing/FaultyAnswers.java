package io.framex.proxy.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What no upstream should answer, or not in this way: by path, on one connection. */
final class FaultyAnswers {

    private static final Set<String> PATHS = Set.of("/hang", "/reset", "/reset-once", "/once", "/garbage", "/short", "/cut", "/die",
            "/stall", "/drip", "/big-head", "/long", "/two-lengths", "/no-length", "/negative-length");

    private final RawUpstream upstream;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    FaultyAnswers(RawUpstream upstream, Socket socket, InputStream in, OutputStream out) {
        this.upstream = upstream;
        this.socket = socket;
        this.in = in;
        this.out = out;
    }

    static boolean know(String path) {
        return PATHS.contains(path);
    }

    /** @return whether the connection can be used again */
    boolean answer(String path) throws IOException, InterruptedException {
        switch (path) {
            case "/hang":
                return awaitEnd();
            case "/reset":
                socket.setSoLinger(true, 0);
                return false;
            case "/reset-once":
                return upstream.count("resets") > 1 && RawUpstream.text(out, "second time");
            case "/once":
                RawUpstream.text(out, "once");
                return false;
            case "/garbage":
                return last("THIS IS NOT HTTP\r\n\r\n");
            case "/short":
                return last("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
            case "/cut":
                return last("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n5\r\nsec");
            case "/die":
                RawUpstream.head(out, "200 OK", "Content-Length: 100000", "x".repeat(20_000));
                out.flush();
                socket.setSoLinger(true, 0);
                return false;
            case "/stall":
                RawUpstream.head(out, "200 OK", "Content-Length: 1000", "begun");
                return awaitEnd();
            case "/drip":
                RawUpstream.head(out, "200 OK", "Content-Length: 6", "");
                for (int i = 0; i < 6; i++) {
                    out.write('a' + i);
                    out.flush();
                    Thread.sleep(150);
                }
                return true;
            case "/big-head":
                return RawUpstream.head(out, "200 OK", "X-Big: " + "x".repeat(100_000) + "\r\nContent-Length: 0", "");
            case "/long":
                return RawUpstream.head(out, "200 OK", "Content-Length: 5", "right and HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
            case "/two-lengths":
                return last("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nright?");
            case "/no-length":
                return last("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nright?");
            case "/negative-length":
                return last("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nright?");
            default:
                throw new IllegalArgumentException(path);
        }
    }

    private boolean last(String response) throws IOException {
        out.write(response.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
    }

    /** Says nothing until the other side has enough of it. */
    private boolean awaitEnd() throws IOException {
        out.flush();
        try {
            return in.read() >= 0;
        } finally {
            upstream.count("left");
        }
    }
}
