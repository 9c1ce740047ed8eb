package io.framex.benchmarks.paced;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection with at most one request under way. Allocates nothing for a request. */
final class PacedConnection implements AutoCloseable {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 16 * 1024;
    private static final int STATUS = "HTTP/1.1 ".length();

    private final int index;
    private final SocketChannel channel;
    private final ByteBuffer request;
    private final byte[] answer = new byte[MOST];
    private final ByteBuffer input = ByteBuffer.wrap(answer);
    private int wanted;
    private boolean busy;

    PacedConnection(int index, int port, byte[] request, Selector selector) throws IOException {
        this.index = index;
        this.request = ByteBuffer.allocateDirect(request.length).put(request);
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    int index() {
        return index;
    }

    boolean isBusy() {
        return busy;
    }

    void send() throws IOException {
        if (channel.write(request.clear()) < request.capacity()) {
            throw new IOException("A request does not fit into the socket's buffer");
        }
        input.clear();
        wanted = Integer.MAX_VALUE;
        busy = true;
    }

    /**
     * Reads what is there.
     *
     * @return whether the answer is complete
     * @throws IOException if it is no success with a length, or ended before it
     */
    boolean read() throws IOException {
        if (channel.read(input) < 0) {
            throw new EOFException("The connection was closed");
        }
        int size = input.position();
        if (wanted == Integer.MAX_VALUE) {
            int body = bodyBegin(size);
            wanted = body < 0 ? wanted : body + length(body);
        }
        if (size < wanted) {
            return false;
        }
        if (answer[STATUS] != '2') {
            throw new IOException(new String(answer, 0, size, StandardCharsets.UTF_8));
        }
        busy = false;
        return true;
    }

    private int bodyBegin(int size) {
        for (int i = 3; i < size; i++) {
            if (answer[i] == '\n' && answer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private int length(int end) throws IOException {
        for (int i = 0; i < end - LENGTH.length; i++) {
            int matched = 0;
            while (matched < LENGTH.length && Character.toLowerCase(answer[i + matched]) == LENGTH[matched]) {
                matched++;
            }
            if (matched == LENGTH.length) {
                int number = 0;
                for (int at = i + matched; answer[at] >= '0' && answer[at] <= '9'; at++) {
                    number = number * 10 + answer[at] - '0';
                }
                return number;
            }
        }
        throw new IOException("An answer without a length");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
