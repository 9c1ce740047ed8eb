package io.framex.rpc.store.index;

import java.nio.charset.StandardCharsets;

/**
 * The id of a request, in the form in which many are kept: the usual 32 hexadecimal digits are two numbers.
 *
 * @param high the first 16 digits; of another text, a number that spreads well
 * @param low the others
 * @param text any other text; {@code null} for 32 digits
 */
record RequestId(long high, long low, String text) {

    private static final int DIGITS = 32;
    private static final int BITS = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final byte[] LETTERS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    static RequestId of(String id) {
        if (!isUsual(id)) {
            return new RequestId(id.hashCode() * SPREAD, 0, id);
        }
        return new RequestId(number(id, 0), number(id, DIGITS / 2), null);
    }

    /** The id as it was given. */
    static String text(long high, long low) {
        byte[] digits = new byte[DIGITS];
        write(high, digits, DIGITS / 2);
        write(low, digits, DIGITS);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Capital letters are another id. */
    private static boolean isUsual(String id) {
        if (id.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char c = id.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static long number(String id, int from) {
        long number = 0;
        for (int i = from; i < from + DIGITS / 2; i++) {
            char c = id.charAt(i);
            number = number << BITS | (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        return number;
    }

    private static void write(long number, byte[] digits, int end) {
        long left = number;
        for (int i = end - 1; i >= end - DIGITS / 2; i--) {
            digits[i] = LETTERS[(int) left & LETTERS.length - 1];
            left >>>= BITS;
        }
    }
}
