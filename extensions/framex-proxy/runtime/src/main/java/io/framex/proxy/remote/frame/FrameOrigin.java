package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;

import io.framex.proxy.remote.PayloadCompression;

/**
 * Tells one request from all others; replies are bound to it.
 *
 * @param salt of the process that sent the request; not changed
 * @param counter of the frame
 * @param keyId the key that encrypted it; empty for none
 * @param compression how replies may be compressed
 */
public record FrameOrigin(byte[] salt, long counter, String keyId, PayloadCompression compression) {

    byte[] bytes() {
        return ByteBuffer.allocate(salt.length + Long.BYTES).put(salt).putLong(counter).array();
    }
}
