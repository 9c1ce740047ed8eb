package io.framex.runtime.http;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.ws.rs.NotFoundException;

/**
 * Parses scalars that Quarkus REST does not read itself. Reports text that cannot be parsed in the way Quarkus REST does, so
 * that both are handled in one place.
 */
public final class ScalarParsing {

    public static Duration toDuration(String text) {
        return parse(text, Duration::parse);
    }

    public static ZoneId toZoneId(String text) {
        return parse(text, ZoneId::of);
    }

    public static ZoneOffset toZoneOffset(String text) {
        return parse(text, ZoneOffset::of);
    }

    public static MonthDay toMonthDay(String text) {
        return parse(text, MonthDay::parse);
    }

    private static <T> T parse(String text, java.util.function.Function<String, T> parser) {
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new NotFoundException(e);
        }
    }

    private ScalarParsing() {
    }
}
