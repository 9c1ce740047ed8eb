package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.framex.proxy.remote.PayloadCompression;

/** Makes the frames of this process. Thread safe. */
public final class FrameWriter {

    /** Shorter payloads hardly get shorter. */
    private static final int WORTHWHILE_BYTES = 512;

    private static final byte[] NOTHING = new byte[0];

    private final Supplier<FrameKeys> keys;
    private final byte[] salt = new byte[FrameHeader.SALT_BYTES];
    private final AtomicLong counter = new AtomicLong();

    /**
     * @param keys the keys of this moment
     * @param random makes the salt of this process
     */
    public FrameWriter(Supplier<FrameKeys> keys, SecureRandom random) {
        this.keys = keys;
        random.nextBytes(salt);
    }

    /**
     * Makes a request.
     *
     * @param audience the instance that it is for
     * @param compression of the payload, and of replies to it
     * @param header at most 4 KiB of JSON
     * @param payload JSON
     */
    public WrittenFrame request(String audience, PayloadCompression compression, byte[] header, byte[] payload) {
        return request(audience, compression, header, payload, true);
    }

    /**
     * Makes a request.
     *
     * @param audience the instance that it is for
     * @param compression of the payload, where it is compressed, and of replies to it
     * @param header at most 4 KiB of JSON
     * @param payload JSON
     * @param compress whether the payload is compressed, unless it is short
     */
    public WrittenFrame request(String audience, PayloadCompression compression, byte[] header, byte[] payload,
            boolean compress) {
        FrameKeys current = keys.get();
        FrameKey key = current.isEmpty() ? null : current.first();
        return write(key, new Content(0, compression, header, payload, compress), audience, NOTHING);
    }

    /** Makes a reply that is compressed unless it is short. */
    public byte[] reply(FrameOrigin request, String audience, byte[] header, byte[] payload) throws FrameException {
        return reply(request, audience, header, payload, true);
    }

    /**
     * Makes a reply, with the key of the request.
     *
     * @param audience the instance that replies, as in the request
     * @param compress whether the payload is compressed, unless it is short
     * @throws FrameException where that key is gone meanwhile
     */
    public byte[] reply(FrameOrigin request, String audience, byte[] header, byte[] payload, boolean compress)
            throws FrameException {
        FrameKey key = request.keyId().isEmpty() ? null : keys.get().find(request.keyId());
        if (key == null && !request.keyId().isEmpty()) {
            throw new FrameException("the key of the request is gone");
        }
        return write(key, new Content(FrameHeader.REPLY, request.compression(), header, payload, compress), audience,
                request.bytes()).bytes();
    }

    private WrittenFrame write(FrameKey key, Content content, String audience, byte[] additional) {
        byte[] packed = content.packed();
        int flags = content.flags() | (key == null ? 0 : FrameHeader.ENCRYPTED)
                | (packed == content.payload() ? 0 : FrameHeader.COMPRESSED)
                | (content.compression() == PayloadCompression.ZSTD ? FrameHeader.ZSTD : 0);
        FrameHeader clear = new FrameHeader(flags, key == null ? "" : key.id(), salt, counter.incrementAndGet());
        byte[] plain = Frame.plain(content.header(), packed);
        byte[] frame = key == null ? plain(clear, plain) : FrameCipher.encrypt(key, clear, audience, additional, plain);
        return new WrittenFrame(frame, new FrameOrigin(salt, clear.counter(), clear.keyId(), clear.compression()));
    }

    private static byte[] plain(FrameHeader clear, byte[] plain) {
        byte[] start = clear.encode();
        return ByteBuffer.allocate(start.length + plain.length).put(start).put(plain).array();
    }

    /** What a frame is made of, with the flags that it has anyway. */
    private record Content(int flags, PayloadCompression compression, byte[] header, byte[] payload, boolean compress) {

        byte[] packed() {
            return compress && payload.length >= WORTHWHILE_BYTES ? compression.compress(payload) : payload;
        }
    }

    /**
     * A request that can be sent.
     *
     * @param bytes what is sent
     * @param origin what its reply is bound to
     */
    public record WrittenFrame(byte[] bytes, FrameOrigin origin) {
    }
}
