package io.framex.runtime.representation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong entity tags (RFC 9110, section 8.8.3). */
public final class EntityTag {

    private static final int HASH_BYTES = 16;

    private EntityTag() {
    }

    /** The tag of these bytes, quoted. */
    public static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether a client has the current representation already.
     *
     * @param ifNoneMatch value of the header {@code If-None-Match}, or {@code null}
     * @param current the current tag, quoted
     */
    static boolean matches(String ifNoneMatch, String current) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String tag : ifNoneMatch.split(",")) {
            String strong = tag.strip();
            if (current.equals(strong.startsWith("W/") ? strong.substring(2) : strong)) {
                return true;
            }
        }
        return false;
    }
}
