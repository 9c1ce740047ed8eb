package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

import io.framex.proxy.remote.PayloadCompression;

/** Authenticates frames. Thread safe. */
public final class FrameReader {

    private static final byte[] NOTHING = new byte[0];

    private final Supplier<FrameKeys> keys;
    private final boolean zstd;

    /**
     * @param keys the keys of this moment; where there are any, nothing is accepted that is not encrypted
     * @param zstd whether requests may be compressed by it
     */
    public FrameReader(Supplier<FrameKeys> keys, boolean zstd) {
        this.keys = keys;
        this.zstd = zstd;
    }

    /**
     * Reads a request.
     *
     * @param audience this instance
     * @throws FrameException where it is not one that this instance accepts
     */
    public Frame request(byte[] frame, String audience) throws FrameException {
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        FrameHeader header = FrameHeader.decode(buffer);
        if (header.has(FrameHeader.REPLY)) {
            throw new FrameException("a reply where a request is due");
        }
        if (header.compression() == PayloadCompression.ZSTD && !zstd) {
            throw new FrameException("compressed by zstd, see plugins.proxy.accept_zstd");
        }
        return read(header, buffer, audience, NOTHING);
    }

    /**
     * Reads a reply.
     *
     * @param request what it must be bound to
     * @param audience the instance that replies
     * @throws FrameException where it is not the reply to that request
     */
    public Frame reply(byte[] frame, FrameOrigin request, String audience) throws FrameException {
        ByteBuffer buffer = ByteBuffer.wrap(frame);
        FrameHeader header = FrameHeader.decode(buffer);
        if (!header.has(FrameHeader.REPLY)) {
            throw new FrameException("a request where a reply is due");
        }
        if (header.compression() == PayloadCompression.ZSTD && request.compression() != PayloadCompression.ZSTD) {
            throw new FrameException("compressed by zstd, which was not asked for");
        }
        return read(header, buffer, audience, request.bytes());
    }

    private Frame read(FrameHeader header, ByteBuffer buffer, String audience, byte[] additional) throws FrameException {
        FrameKeys current = keys.get();
        if (!header.has(FrameHeader.ENCRYPTED)) {
            if (!current.isEmpty()) {
                throw new FrameException("not encrypted");
            }
            byte[] plain = new byte[buffer.remaining()];
            buffer.get(plain);
            return new Frame(header, plain);
        }
        FrameKey key = current.find(header.keyId());
        if (key == null) {
            throw new FrameException("encrypted with an unknown key");
        }
        return new Frame(header, FrameCipher.decrypt(key, header, audience, additional, buffer.array(), buffer.position()));
    }
}
