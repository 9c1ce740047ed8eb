package io.framex.deployment.limits;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that sends a byte every tenth of a second, unless something comes back. */
final class DrippingClient implements Closeable {

    private static final int MILLIS_BETWEEN_BYTES = 100;
    private static final int MOST_BYTES = 300;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    DrippingClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
    }

    DrippingClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Drips the text over and over again, and returns all that comes back until the server closes. */
    String drip(String text) throws IOException {
        socket.setSoTimeout(MILLIS_BETWEEN_BYTES);
        for (int i = 0; i < MOST_BYTES; i++) {
            send(text.substring(i % text.length(), i % text.length() + 1));
            try {
                int first = socket.getInputStream().read();
                return first < 0 ? "" : (char) first + readAll();
            } catch (SocketTimeoutException nothingYet) {
                continue;
            }
        }
        throw new AssertionError("The server is still waiting after " + MOST_BYTES + " bytes");
    }

    String readUntil(String text) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /** Sends nothing. */
    String readAll() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
