package io.framex.proxy.deployment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.proxy.remote.frame.Frame;
import io.framex.proxy.remote.frame.FrameException;
import io.framex.proxy.remote.frame.FrameKey;
import io.framex.proxy.remote.frame.FrameKeys;
import io.framex.proxy.remote.frame.FrameReader;
import io.framex.proxy.remote.frame.FrameWriter;

/** Another instance on a bare socket, which answers calls with "answered", or does what it was told to do with the next ones. */
final class FarInstance implements AutoCloseable {

    private final ObjectMapper mapper = new ObjectMapper();
    private final String audience;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final ServerSocket server;
    private final Thread accepting;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile byte[] former = new byte[0];

    /** What goes wrong with one call. */
    enum Fault {
        RESET, SILENCE, NO_HTTP, CUT_OFF, NO_FRAME, CHANGED, FORMER_REPLY, TOO_LARGE, BUSY, UNREADABLE_RESULT
    }

    /**
     * @param port where it listens
     * @param audience its {@code instance_id}
     */
    FarInstance(int port, String audience, String key) throws IOException {
        this.audience = audience;
        FrameKeys keys = new FrameKeys(List.of(FrameKey.of("first", key)));
        this.reader = new FrameReader(() -> keys, false);
        this.writer = new FrameWriter(() -> keys, new SecureRandom());
        this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.accepting = daemon(this::accept);
    }

    /** What becomes of the next calls, one after another; those after them are answered. */
    void next(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** How many calls have arrived. */
    int calls() {
        return calls.get();
    }

    /** Returns when the port is free: it is taken until nobody waits for connections any more. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "far instance");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // It was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] body = body(in);
            while (body != null && answer(socket, body)) {
                body = body(in);
            }
        } catch (IOException left) {
            // The caller is gone.
        }
    }

    /** The body of the next request; null where there is none any more. */
    private static byte[] body(DataInputStream in) throws IOException {
        int length = -1;
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            String header = line.toString().trim().toLowerCase();
            line.setLength(0);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            } else if (header.isEmpty()) {
                return in.readNBytes(length);
            }
        }
        return null;
    }

    /** @return whether the connection stays open */
    private boolean answer(Socket socket, byte[] body) throws IOException {
        calls.incrementAndGet();
        OutputStream out = socket.getOutputStream();
        Fault fault = faults.poll();
        if (fault == null) {
            former = reply(body, "\"answered\"");
            return ok(out, former);
        }
        switch (fault) {
            case RESET -> socket.setSoLinger(true, 0);
            case SILENCE -> socket.getInputStream().read();
            case NO_HTTP -> out.write("HELLO\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            case CUT_OFF -> {
                head(out, "200 OK", 100);
                out.write("FXC2".getBytes(StandardCharsets.US_ASCII));
            }
            case NO_FRAME -> {
                return ok(out, "no frame".getBytes(StandardCharsets.US_ASCII));
            }
            case CHANGED -> {
                byte[] changed = reply(body, "\"answered\"");
                changed[changed.length - 1] ^= 1;
                return ok(out, changed);
            }
            case FORMER_REPLY -> {
                return ok(out, former);
            }
            case TOO_LARGE -> {
                head(out, "200 OK", Integer.MAX_VALUE);
                byte[] block = new byte[64 * 1024];
                while (true) {
                    out.write(block);
                }
            }
            case BUSY -> head(out, "503 Service Unavailable", 0);
            case UNREADABLE_RESULT -> {
                return ok(out, reply(body, "{\"a\":[]}"));
            }
        }
        return fault == Fault.BUSY;
    }

    private byte[] reply(byte[] body, String result) {
        try {
            Frame call = reader.request(body, audience);
            String id = mapper.readTree(call.header()).get("id").textValue();
            return writer.reply(call.origin(), audience,
                    ("{\"id\":\"" + id + "\",\"seq\":0,\"final\":true}").getBytes(StandardCharsets.UTF_8),
                    ("{\"id\":\"" + id + "\",\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8));
        } catch (FrameException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ok(OutputStream out, byte[] body) throws IOException {
        head(out, "200 OK", body.length);
        out.write(body);
        return true;
    }

    private static void head(OutputStream out, String status, long length) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: application/vnd.framex.call.v2\r\nContent-Length: " + length
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
