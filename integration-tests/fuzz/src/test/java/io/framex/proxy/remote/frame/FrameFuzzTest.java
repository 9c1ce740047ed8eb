package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever comes as a frame is read, or refused by the exception that says so; without the key, nothing is read. */
class FrameFuzzTest {

    private static final int LIMIT = 1 << 20;
    private static final String AUDIENCE = "here";
    private static final FrameKeys KEYS = new FrameKeys(
            List.of(FrameKey.of("first", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")));
    private static final FrameReader OPEN = new FrameReader(() -> FrameKeys.NONE, true);
    private static final FrameReader LOCKED = new FrameReader(() -> KEYS, true);
    private static final byte[] MAGIC = "FXC2".getBytes(StandardCharsets.US_ASCII);

    @FuzzTest(maxDuration = "25s")
    void read(byte[] input) {
        open(input);
        // Beyond the clear header, with and without compression.
        open(plain(0, input));
        open(plain(2, input));
        open(plain(10, input));
        try {
            LOCKED.request(input, AUDIENCE);
            throw new AssertionError("a frame without the key was accepted");
        } catch (FrameException refused) {
            // As it should be.
        }
    }

    private static byte[] plain(int flags, byte[] input) {
        return ByteBuffer.allocate(31 + input.length).put(MAGIC).put((byte) 1).put((byte) flags).put((byte) 0)
                .put(new byte[16]).putLong(1).put(input).array();
    }

    private static void open(byte[] bytes) {
        try {
            Frame frame = OPEN.request(bytes, AUDIENCE);
            frame.header();
            if (frame.payload(LIMIT).length > LIMIT) {
                throw new AssertionError("more than the limit came out");
            }
        } catch (FrameException refused) {
            // As it should be.
        }
    }
}
