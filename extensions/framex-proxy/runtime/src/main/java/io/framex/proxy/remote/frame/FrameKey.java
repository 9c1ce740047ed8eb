package io.framex.proxy.remote.frame;

import java.util.Base64;

/** A secret that instances share. Printed by its name alone. */
public final class FrameKey {

    /** Length of a key. */
    public static final int BYTES = 32;

    private final String id;
    private final MessageKeys messages;

    private FrameKey(String id, byte[] secret) {
        this.id = id;
        this.messages = new MessageKeys(secret);
    }

    /**
     * @param id name of the key, 1 to 32 letters, digits, '.', '_' or '-'
     * @param base64 32 bytes in Base64
     * @throws IllegalArgumentException where either is something else; the message does not have the secret
     */
    public static FrameKey of(String id, String base64) {
        if (!id.matches("[A-Za-z0-9._-]{1," + FrameHeader.MAX_KEY_ID_BYTES + "}")) {
            throw new IllegalArgumentException("\"" + id + "\" is no key id: use 1 to " + FrameHeader.MAX_KEY_ID_BYTES
                    + " letters, digits, '.', '_' or '-'");
        }
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            secret = new byte[0];
        }
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("key \"" + id + "\" is not " + BYTES
                    + " bytes in Base64; make one with: openssl rand -base64 32");
        }
        return new FrameKey(id, secret);
    }

    public String id() {
        return id;
    }

    /** The keys that are derived from this one. */
    MessageKeys messages() {
        return messages;
    }

    @Override
    public String toString() {
        return "FrameKey[" + id + "]";
    }
}
