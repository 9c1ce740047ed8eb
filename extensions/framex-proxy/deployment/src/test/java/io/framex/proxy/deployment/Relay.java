package io.framex.proxy.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes connections on from one port to another, byte by byte. */
final class Relay implements AutoCloseable {

    private final ServerSocket server;

    Relay(int from, int to) throws IOException {
        server = new ServerSocket(from, 50, InetAddress.getLoopbackAddress());
        daemon(() -> {
            while (true) {
                Socket inbound = server.accept();
                Socket outbound = new Socket(InetAddress.getLoopbackAddress(), to);
                pass(inbound, outbound);
                pass(outbound, inbound);
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        daemon(() -> {
            try (from; to) {
                from.getInputStream().transferTo(to.getOutputStream());
            }
        });
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException closed) {
                // By one side or the other.
            }
        }, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private interface Task {
        void run() throws IOException;
    }
}
