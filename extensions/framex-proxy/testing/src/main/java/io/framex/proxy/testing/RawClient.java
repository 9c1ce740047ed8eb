package io.framex.proxy.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends what it is given, and tells what comes back. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;

    /** Connects to a server on this machine. */
    public RawClient(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    /** A client whose connection is there already. */
    public RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
    }

    /** Sends a request without a body, and reads until the connection ends. */
    public static String exchange(int port, String requestLine, String... headers) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(requestLine + " HTTP/1.1\r\nHost: front.example\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
            return client.readAll();
        }
    }

    /** Posts a short body, and reads until the connection ends. */
    public static String post(int port, String path, String body) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send("POST " + path + " HTTP/1.1\r\nHost: front.example\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            return client.readAll();
        }
    }

    /** Sends characters as single bytes. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Its connection. */
    public Socket socket() {
        return socket;
    }

    /** Everything until the connection ends. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Everything until a text has arrived; ends with {@code <END>} where the connection ended first. */
    public String readUntil(String end) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            int b = in.read();
            if (b < 0) {
                return bytes.toString(StandardCharsets.ISO_8859_1) + "<END>";
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
