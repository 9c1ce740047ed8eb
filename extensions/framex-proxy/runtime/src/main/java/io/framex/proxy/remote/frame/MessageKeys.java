package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the keys of all senders from one secret, by HKDF-SHA256 (RFC 5869), and keeps those of frames that were authentic, so
 * that nobody without the secret can crowd them out. Thread safe.
 */
final class MessageKeys {

    private static final String MAC = "HmacSHA256";
    private static final String CONTEXT = "framex-2";
    private static final int MOST = 4096;

    private record Sender(boolean reply, String audience, ByteBuffer salt) {
    }

    private final byte[] secret;
    private final Map<Sender, MessageKey> known = new ConcurrentHashMap<>();

    MessageKeys(byte[] secret) {
        this.secret = secret;
    }

    /** The key of the sender of a frame. */
    MessageKey get(FrameHeader header, String audience) throws GeneralSecurityException {
        MessageKey key = known.get(sender(header, audience));
        return key == null ? derive(header, audience) : key;
    }

    /** Keeps the key of a frame that was authentic. */
    void keep(FrameHeader header, String audience, MessageKey key) {
        Sender sender = sender(header, audience);
        if (known.get(sender) != key) {
            if (known.size() >= MOST) {
                // Those that still send are derived once more.
                known.clear();
            }
            known.put(sender, key);
        }
    }

    private static Sender sender(FrameHeader header, String audience) {
        return new Sender(header.has(FrameHeader.REPLY), audience, ByteBuffer.wrap(header.salt()));
    }

    private MessageKey derive(FrameHeader header, String audience) throws GeneralSecurityException {
        String scope = (header.has(FrameHeader.REPLY) ? "reply" : "request") + "|" + audience;
        byte[] key = hkdf(header.salt(), (CONTEXT + "|" + scope).getBytes(StandardCharsets.UTF_8));
        MessageKey derived = new MessageKey(new SecretKeySpec(key, "AES"), scope.getBytes(StandardCharsets.UTF_8));
        Arrays.fill(key, (byte) 0);
        return derived;
    }

    /** One block is as long as the key that is needed. */
    private byte[] hkdf(byte[] salt, byte[] info) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(salt, MAC));
        byte[] extracted = mac.doFinal(secret);
        mac.init(new SecretKeySpec(extracted, MAC));
        mac.update(info);
        mac.update((byte) 1);
        return mac.doFinal();
    }
}
