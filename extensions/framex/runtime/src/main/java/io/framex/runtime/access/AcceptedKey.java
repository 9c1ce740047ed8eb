package io.framex.runtime.access;

import java.security.MessageDigest;
import java.time.Instant;

/** A key that opens something, as its SHA-256. Never shows it when it is printed. Immutable and thread safe. */
public final class AcceptedKey {

    private final byte[] sha256;
    private final long expiresAtMillis;

    private AcceptedKey(byte[] sha256, long expiresAtMillis) {
        this.sha256 = sha256;
        this.expiresAtMillis = expiresAtMillis;
    }

    static AcceptedKey forever(byte[] sha256) {
        return new AcceptedKey(sha256, Long.MAX_VALUE);
    }

    static AcceptedKey until(byte[] sha256, Instant expires) {
        return new AcceptedKey(sha256, expires.toEpochMilli());
    }

    /**
     * Whether it is the key with that SHA-256, and has not expired. Takes the same time whatever the digest.
     *
     * @param nowMillis milliseconds since 1970
     */
    public boolean matches(byte[] digest, long nowMillis) {
        return MessageDigest.isEqual(sha256, digest) & nowMillis < expiresAtMillis;
    }
}
