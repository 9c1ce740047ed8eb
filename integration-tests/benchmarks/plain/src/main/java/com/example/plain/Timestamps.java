package com.example.plain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The time of answers, formatted once a second as FrameX does. */
final class Timestamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static volatile Second current = new Second(Long.MIN_VALUE, "");

    static String now() {
        long second = Math.floorDiv(System.currentTimeMillis(), 1000L);
        Second known = current;
        if (known.epochSecond != second) {
            known = new Second(second, FORMAT.format(Instant.ofEpochSecond(second).atZone(ZoneId.systemDefault())));
            current = known;
        }
        return known.text;
    }

    private record Second(long epochSecond, String text) {
    }

    private Timestamps() {
    }
}
