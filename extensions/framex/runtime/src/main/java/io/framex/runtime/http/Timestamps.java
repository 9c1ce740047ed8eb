package io.framex.runtime.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The timestamp of envelopes. Formats once a second, whatever the load. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static volatile SecondText seconds = in(ZoneId.of("UTC"));

    static void use(ZoneId configured) {
        seconds = in(configured);
    }

    private static SecondText in(ZoneId zone) {
        return new SecondText(second -> FORMAT.format(Instant.ofEpochSecond(second).atZone(zone)));
    }

    /** The time of an answer that is made now, as envelopes show it. */
    public static String now() {
        return seconds.of(Math.floorDiv(System.currentTimeMillis(), 1000L));
    }

    private Timestamps() {
    }
}
