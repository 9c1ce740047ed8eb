package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a key of its own for each sender, direction and audience. */
final class FrameCipher {

    static final int TAG_BYTES = 16;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;

    /** To look for an implementation takes longer than to decrypt a small frame. */
    private static final ThreadLocal<Cipher> DECRYPTING = ThreadLocal.withInitial(FrameCipher::find);

    private FrameCipher() {
    }

    private static Cipher find() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /** The frame of a header and what is encrypted. */
    static byte[] encrypt(FrameKey key, FrameHeader header, String audience, byte[] additional, byte[] plain) {
        try {
            MessageKey message = key.messages().get(header, audience);
            byte[] start = header.encode();
            byte[] frame = new byte[start.length + plain.length + TAG_BYTES];
            System.arraycopy(start, 0, frame, 0, start.length);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, message, header, frame, start.length, additional);
            cipher.doFinal(plain, 0, plain.length, frame, start.length);
            key.messages().keep(header, audience, message);
            return frame;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /**
     * Decrypts what follows the header of a frame.
     *
     * @param start length of the encoded header
     * @throws FrameException where anything is not as it was encrypted
     */
    static byte[] decrypt(FrameKey key, FrameHeader header, String audience, byte[] additional, byte[] frame, int start)
            throws FrameException {
        if (frame.length - start < TAG_BYTES) {
            // Some versions of the platform fail by an unchecked exception.
            throw new FrameException("not authentic");
        }
        try {
            MessageKey message = key.messages().get(header, audience);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, message, header, frame, start, additional).doFinal(frame, start,
                    frame.length - start);
            key.messages().keep(header, audience, message);
            return plain;
        } catch (GeneralSecurityException e) {
            throw new FrameException("not authentic");
        }
    }

    private static Cipher cipher(int mode, MessageKey key, FrameHeader header, byte[] frame, int start, byte[] additional)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(header.counter()).array();
        Cipher known = DECRYPTING.get();
        // One that encrypts is not used again, so that no state of the last frame is left in it.
        Cipher cipher = mode == Cipher.DECRYPT_MODE ? known : Cipher.getInstance(CIPHER, known.getProvider());
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(frame, 0, start);
        cipher.updateAAD(key.scope());
        cipher.updateAAD(additional);
        return cipher;
    }
}
