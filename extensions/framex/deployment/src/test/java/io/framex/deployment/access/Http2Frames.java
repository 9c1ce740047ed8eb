package io.framex.deployment.access;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP/2 frame by frame, so that headers can be sent which no client would send. */
public final class Http2Frames implements Closeable {

    static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    /** RFC 7541, section 6.2.2: a name and a value, neither indexed nor compressed. */
    private static final int LITERAL = 0;
    private static final int LONG = 127;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public Http2Frames(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Begins with prior knowledge. */
    public Http2Frames begin() throws IOException {
        return text(PREFACE).frame(SETTINGS, 0, 0, new byte[0]);
    }

    public Http2Frames text(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A request, complete or with a body to come: names and values in turn. */
    public Http2Frames request(int stream, boolean complete, String... headers) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < headers.length; i++) {
            if (i % 2 == 0) {
                block.write(LITERAL);
            }
            byte[] bytes = headers[i].getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= LONG) {
                throw new IllegalArgumentException("too long for this encoder: " + headers[i]);
            }
            block.write(bytes.length);
            block.write(bytes);
        }
        return frame(HEADERS, END_HEADERS | (complete ? END_STREAM : 0), stream, block.toByteArray());
    }

    public Http2Frames data(int stream, String text) throws IOException {
        return frame(DATA, 0, stream, text.getBytes(StandardCharsets.UTF_8));
    }

    private Http2Frames frame(int type, int flags, int stream, byte[] payload) throws IOException {
        byte[] head = { (byte) (payload.length >> 16), (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags,
                (byte) (stream >> 24), (byte) (stream >> 16), (byte) (stream >> 8), (byte) stream };
        socket.getOutputStream().write(head);
        socket.getOutputStream().write(payload);
        socket.getOutputStream().flush();
        return this;
    }

    /**
     * Reads until an answer or the end of the stream or connection.
     *
     * @return the text of the answer's body, or {@code reset} or {@code closed}
     */
    public String answer() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            byte[] head = socket.getInputStream().readNBytes(9);
            if (head.length < 9) {
                return body.isEmpty() ? "closed" : body.toString();
            }
            int length = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | head[2] & 0xff;
            byte[] payload = socket.getInputStream().readNBytes(length);
            if (head[3] == RST_STREAM || head[3] == GOAWAY) {
                return body.isEmpty() ? head[3] == RST_STREAM ? "reset" : "closed" : body.toString();
            }
            if (head[3] == DATA) {
                body.append(new String(payload, StandardCharsets.UTF_8));
            }
            if ((head[3] == DATA || head[3] == HEADERS) && (head[4] & END_STREAM) != 0) {
                return body.toString();
            }
        }
    }

    /** Reads what HTTP/1 answers. */
    public String readHead() throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
