package io.framex.proxy.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A WebSocket that sends back every byte, or is declined. */
final class RawWebSocket {

    private final RawUpstream upstream;
    private final InputStream in;
    private final OutputStream out;

    RawWebSocket(RawUpstream upstream, InputStream in, OutputStream out) {
        this.upstream = upstream;
        this.in = in;
        this.out = out;
    }

    /** @return whether the connection can be used again */
    boolean answer(RawRequest request) throws IOException, NoSuchAlgorithmException {
        if (request.header("upgrade") == null) {
            return RawUpstream.text(out, "not a WebSocket");
        }
        if (request.path().endsWith("/declined")) {
            return RawUpstream.head(out, "403 Forbidden", "Content-Length: 2", "no");
        }
        String accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(
                (request.header("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
        RawUpstream.head(out, "101 Switching Protocols", "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept, "");
        out.flush();
        try {
            byte[] buffer = new byte[64 * 1024];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                out.write(buffer, 0, size);
                out.flush();
            }
        } finally {
            upstream.count("ws-closed");
        }
        return false;
    }
}
