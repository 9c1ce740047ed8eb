package io.framex.runtime.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The timestamp of envelopes. Formats once a second, whatever the load. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static volatile ZoneId zone = ZoneId.of("UTC");
    private static volatile Second current = new Second(Long.MIN_VALUE, "");

    static void use(ZoneId configured) {
        zone = configured;
        current = new Second(Long.MIN_VALUE, "");
    }

    /** The time of an answer that is made now, as envelopes show it. */
    public static String now() {
        long second = Math.floorDiv(System.currentTimeMillis(), 1000L);
        Second known = current;
        if (known.epochSecond != second) {
            known = new Second(second, FORMAT.format(Instant.ofEpochSecond(second).atZone(zone)));
            current = known;
        }
        return known.text;
    }

    private record Second(long epochSecond, String text) {
    }

    private Timestamps() {
    }
}
