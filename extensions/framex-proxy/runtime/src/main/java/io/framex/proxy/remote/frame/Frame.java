package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

/**
 * A frame that was authenticated, with its contents as they came: whoever opens it decides about the header before it has the
 * payload decompressed.
 */
public final class Frame {

    private static final int MAX_HEADER_BYTES = 4096;

    private final FrameHeader clear;
    private final byte[] plain;
    private final int payload;

    Frame(FrameHeader clear, byte[] plain) throws FrameException {
        this.clear = clear;
        this.plain = plain;
        int length = plain.length < 2 ? -1 : Short.toUnsignedInt(ByteBuffer.wrap(plain).getShort());
        if (length < 0 || length > MAX_HEADER_BYTES || plain.length < 2 + length) {
            throw new FrameException("impossible header length");
        }
        this.payload = 2 + length;
    }

    /** The plaintext of a frame. */
    static byte[] plain(byte[] header, byte[] payload) {
        if (header.length > MAX_HEADER_BYTES) {
            throw new IllegalArgumentException("header of " + header.length + " bytes");
        }
        return ByteBuffer.allocate(2 + header.length + payload.length).putShort((short) header.length).put(header)
                .put(payload).array();
    }

    /** The header, as JSON. */
    public byte[] header() {
        byte[] header = new byte[payload - 2];
        System.arraycopy(plain, 2, header, 0, header.length);
        return header;
    }

    /**
     * The payload, as JSON.
     *
     * @param limit how many bytes it may have
     * @throws FrameException where it has more, or is damaged
     */
    public byte[] payload(int limit) throws FrameException {
        if (clear.has(FrameHeader.COMPRESSED)) {
            try {
                return clear.compression().decompress(plain, payload, limit);
            } catch (DataFormatException e) {
                throw new FrameException(e.getMessage());
            }
        }
        if (plain.length - payload > limit) {
            throw new FrameException("larger than max_payload_size");
        }
        byte[] bytes = new byte[plain.length - payload];
        System.arraycopy(plain, payload, bytes, 0, bytes.length);
        return bytes;
    }

    /** What a reply to this frame is bound to. */
    public FrameOrigin origin() {
        return new FrameOrigin(clear.salt(), clear.counter(), clear.keyId(), clear.compression());
    }
}
