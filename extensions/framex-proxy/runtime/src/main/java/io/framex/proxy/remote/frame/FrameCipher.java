package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a key of its own for each sender, direction and audience, by HKDF-SHA256 (RFC 5869). */
final class FrameCipher {

    static final int TAG_BYTES = 16;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final String CONTEXT = "framex-2";

    private FrameCipher() {
    }

    static byte[] encrypt(FrameKey key, FrameHeader header, String audience, byte[] additional, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, header, audience, additional).doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /**
     * @throws FrameException where anything is not as it was encrypted
     */
    static byte[] decrypt(FrameKey key, FrameHeader header, String audience, byte[] additional, ByteBuffer encrypted)
            throws FrameException {
        if (encrypted.remaining() < TAG_BYTES) {
            // Some versions of the platform fail by an unchecked exception.
            throw new FrameException("not authentic");
        }
        try {
            byte[] bytes = new byte[encrypted.remaining()];
            encrypted.get(bytes);
            return cipher(Cipher.DECRYPT_MODE, key, header, audience, additional).doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new FrameException("not authentic");
        }
    }

    private static Cipher cipher(int mode, FrameKey key, FrameHeader header, String audience, byte[] additional)
            throws GeneralSecurityException {
        String direction = header.has(FrameHeader.REPLY) ? "reply" : "request";
        byte[] messageKey = hkdf(key.secret(), header.salt(),
                (CONTEXT + "|" + direction + "|" + audience).getBytes(StandardCharsets.UTF_8));
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(header.counter()).array();
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(messageKey, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        Arrays.fill(messageKey, (byte) 0);
        cipher.updateAAD(header.encode());
        cipher.updateAAD((direction + "|" + audience).getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(additional);
        return cipher;
    }

    /** One block is as long as the key that is needed. */
    private static byte[] hkdf(byte[] secret, byte[] salt, byte[] info) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(salt, MAC));
        byte[] extracted = mac.doFinal(secret);
        mac.init(new SecretKeySpec(extracted, MAC));
        mac.update(info);
        mac.update((byte) 1);
        return mac.doFinal();
    }
}
