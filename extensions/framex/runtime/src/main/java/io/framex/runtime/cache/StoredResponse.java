package io.framex.runtime.cache;

import java.nio.charset.StandardCharsets;

/**
 * A result as it is sent: encoded once, with the place of its timestamp, so that a later answer carries the time at which it
 * is given, as an answer of the method would. The array is never changed.
 *
 * @param body the encoded envelope or raw result
 * @param timestampAt index of the envelope's timestamp in the body; -1 where there is none
 * @param expiresAt epoch milliseconds from which on the result is forgotten; {@code Long.MAX_VALUE} for never
 */
record StoredResponse(byte[] body, int timestampAt, long expiresAt) {

    /** The members before the timestamp are status and message. */
    private static final int LATEST_START = 256;

    /**
     * @param timestamp the timestamp in the body, or {@code null} for a raw result
     * @param ttl seconds until the result is forgotten, or -1
     */
    static StoredResponse of(byte[] body, String timestamp, int ttl) {
        long expiresAt = ttl < 0 ? Long.MAX_VALUE : System.currentTimeMillis() + ttl * 1000L;
        return new StoredResponse(body, timestamp == null ? -1 : find(body, '"' + timestamp + '"') + 1, expiresAt);
    }

    boolean isExpired() {
        return expiresAt <= System.currentTimeMillis();
    }

    /** The body with another timestamp. */
    byte[] at(String timestamp) {
        if (timestampAt <= 0) {
            return body;
        }
        byte[] stamped = body.clone();
        for (int i = 0; i < timestamp.length(); i++) {
            stamped[timestampAt + i] = (byte) timestamp.charAt(i);
        }
        return stamped;
    }

    private static int find(byte[] body, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(LATEST_START, body.length - wanted.length);
        for (int start = 0; start <= last; start++) {
            int matched = 0;
            while (matched < wanted.length && body[start + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return start;
            }
        }
        return -1;
    }
}
