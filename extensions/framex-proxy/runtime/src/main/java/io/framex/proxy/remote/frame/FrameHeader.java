package io.framex.proxy.remote.frame;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.framex.proxy.remote.PayloadCompression;

/**
 * The part of a frame that is not encrypted, but authenticated where there is a key.
 *
 * @param flags see the constants
 * @param keyId which key encrypts; empty for none
 * @param salt 16 bytes, fresh for each process that sends; not changed
 * @param counter one more for each frame of that process
 */
record FrameHeader(int flags, String keyId, byte[] salt, long counter) {

    static final int ENCRYPTED = 1;
    static final int COMPRESSED = 2;
    static final int REPLY = 4;
    static final int ZSTD = 8;

    static final int SALT_BYTES = 16;
    static final int MAX_KEY_ID_BYTES = 32;

    private static final byte[] MAGIC = { 'F', 'X', 'C', '2' };
    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = MAGIC.length + 3 + SALT_BYTES + Long.BYTES;
    private static final int KNOWN_FLAGS = ENCRYPTED | COMPRESSED | REPLY | ZSTD;

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** How the payload is compressed, where it is, and how replies may be. */
    PayloadCompression compression() {
        return has(ZSTD) ? PayloadCompression.ZSTD : PayloadCompression.DEFLATE;
    }

    byte[] encode() {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(FIXED_BYTES + id.length).put(MAGIC).put(VERSION).put((byte) flags).put((byte) id.length)
                .put(id).put(salt).putLong(counter).array();
    }

    /**
     * Reads the header and leaves the buffer at what follows it.
     *
     * @throws FrameException where there is none
     */
    static FrameHeader decode(ByteBuffer frame) throws FrameException {
        try {
            byte[] magic = new byte[MAGIC.length];
            frame.get(magic);
            if (!Arrays.equals(magic, MAGIC) || frame.get() != VERSION) {
                throw new FrameException("not a frame of version 1");
            }
            int flags = frame.get();
            if ((flags & ~KNOWN_FLAGS) != 0) {
                throw new FrameException("unknown flags");
            }
            int idLength = frame.get();
            if (idLength < 0 || idLength > MAX_KEY_ID_BYTES || (idLength > 0) != ((flags & ENCRYPTED) != 0)) {
                throw new FrameException("impossible key id");
            }
            byte[] id = new byte[idLength];
            frame.get(id);
            byte[] salt = new byte[SALT_BYTES];
            frame.get(salt);
            return new FrameHeader(flags, new String(id, StandardCharsets.US_ASCII), salt, frame.getLong());
        } catch (BufferUnderflowException e) {
            throw new FrameException("incomplete header");
        }
    }
}
