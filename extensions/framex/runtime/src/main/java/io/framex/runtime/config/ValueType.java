package io.framex.runtime.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/** Types of single settings, as far as they can be checked before the application starts. */
public enum ValueType {
    STRING("a string", text -> {
    }),
    BOOLEAN("true or false", ValueType::requireBoolean),
    INTEGER("an integer", Integer::parseInt),
    LONG("an integer", Long::parseLong),
    DECIMAL("a number", ValueType::requireNumber),
    DURATION("a duration such as 30s, 5m or a number of seconds", ValueType::requireDuration),
    MEMORY_SIZE("a size such as 512K, 10M or a number of bytes", ValueType::requireMemorySize),
    TIMESTAMP("a date or a time such as 2030-12-31T23:59:59Z", text -> new TimestampConverter().convert(text)),
    TIME_ZONE("a time zone such as Europe/Berlin", ZoneId::of),
    CHOICE("one of the listed words", text -> {
    }),
    /** Anything, tables and lists included. */
    ANYTHING("a value", text -> {
    }),
    /** A single value whose converter is only known to the application. */
    OTHER("a value", text -> {
    });

    private final String description;
    private final Consumer<String> check;

    ValueType(String description, Consumer<String> check) {
        this.description = description;
        this.check = check;
    }

    /** What a value of this type looks like, for messages and the reference page. */
    public String description() {
        return description;
    }

    /** Whether bounds apply to values of this type. */
    public boolean isNumber() {
        return this == INTEGER || this == LONG || this == DECIMAL;
    }

    boolean accepts(String text) {
        try {
            check.accept(text.trim());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void requireBoolean(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException();
        }
    }

    private static void requireNumber(String text) {
        if (!Double.isFinite(Double.parseDouble(text))) {
            throw new IllegalArgumentException();
        }
    }

    private static void requireDuration(String text) {
        Duration duration = DurationConverter.parseDuration(text);
        if (duration == null || duration.isNegative()) {
            throw new IllegalArgumentException();
        }
    }

    private static void requireMemorySize(String text) {
        if (new MemorySizeConverter().convert(text) == null) {
            throw new IllegalArgumentException();
        }
    }
}
