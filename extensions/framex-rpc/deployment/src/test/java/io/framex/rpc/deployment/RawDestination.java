package io.framex.rpc.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A destination that answers each request with the same bytes, whatever they are, and then closes the connection. Ends
 * with the process.
 */
final class RawDestination {

    private static final String LENGTH = "content-length:";

    private final ServerSocket server;
    private final String answer;
    private final boolean holds;

    private RawDestination(ServerSocket server, String answer, boolean holds) {
        this.server = server;
        this.answer = answer;
        this.holds = holds;
    }

    /** One that closes after the answer; with a linger of zero, so that an empty answer is a reset. */
    static RawDestination answering(String answer) {
        return start(answer, false);
    }

    /** One that keeps the connection open after the answer, and says nothing more. */
    static RawDestination holdingAfter(String answer) {
        return start(answer, true);
    }

    private static RawDestination start(String answer, boolean holds) {
        try {
            RawDestination destination = new RawDestination(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer, holds);
            Thread thread = new Thread(destination::accept, "raw destination");
            thread.setDaemon(true);
            thread.start();
            return destination;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "raw destination's connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            readRequest(socket.getInputStream());
            OutputStream output = socket.getOutputStream();
            output.write(answer.getBytes(StandardCharsets.UTF_8));
            output.flush();
            if (holds) {
                socket.getInputStream().read();
            } else if (answer.isEmpty()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException gone) {
            // The broker has given up, as it should.
        }
    }

    private static void readRequest(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            if (next < 0) {
                throw new IOException("the request is cut");
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase();
        int at = lower.indexOf(LENGTH) + LENGTH.length();
        input.readNBytes(Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)).strip()));
    }
}
