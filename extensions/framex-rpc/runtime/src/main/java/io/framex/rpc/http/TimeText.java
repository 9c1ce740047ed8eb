package io.framex.rpc.http;

import java.time.Instant;

import io.framex.runtime.http.SecondText;

/**
 * Writes times as {@link Instant#toString()} does (RFC 3339, UTC, milliseconds where there are any). Most times of an answer lie in
 * the second that was written last, whose text is kept. Thread safe.
 */
final class TimeText {

    private static final int MILLIS = 1000;

    private static final SecondText SECONDS = new SecondText(TimeText::withoutZone);

    /**
     * @param millis since the epoch
     */
    static String of(long millis) {
        String second = SECONDS.of(Math.floorDiv(millis, MILLIS));
        int fraction = Math.floorMod(millis, MILLIS);
        if (fraction == 0) {
            return second + "Z";
        }
        String zeros = fraction < 10 ? "00" : fraction < 100 ? "0" : "";
        return second + '.' + zeros + fraction + 'Z';
    }

    private static String withoutZone(long epochSecond) {
        String text = Instant.ofEpochSecond(epochSecond).toString();
        return text.substring(0, text.length() - 1);
    }

    private TimeText() {
    }
}
