package io.framex.rpc.http;

import java.time.Instant;

/**
 * Writes times as {@link Instant#toString()} does (RFC 3339, UTC, milliseconds where there are any). Most times of an answer lie in
 * the second that was written last, whose text is kept. Thread safe.
 */
final class TimeText {

    private static final int MILLIS = 1000;

    private static volatile Second last = second(0);

    /**
     * @param millis since the epoch
     */
    static String of(long millis) {
        long epochSecond = Math.floorDiv(millis, MILLIS);
        Second second = last;
        if (second.epochSecond != epochSecond) {
            second = second(epochSecond);
            last = second;
        }
        int fraction = Math.floorMod(millis, MILLIS);
        if (fraction == 0) {
            return second.text + "Z";
        }
        String zeros = fraction < 10 ? "00" : fraction < 100 ? "0" : "";
        return second.text + '.' + zeros + fraction + 'Z';
    }

    private static Second second(long epochSecond) {
        String text = Instant.ofEpochSecond(epochSecond).toString();
        return new Second(epochSecond, text.substring(0, text.length() - 1));
    }

    private record Second(long epochSecond, String text) {
    }

    private TimeText() {
    }
}
