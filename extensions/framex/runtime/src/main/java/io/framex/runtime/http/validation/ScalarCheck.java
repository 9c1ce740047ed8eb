package io.framex.runtime.http.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;

import io.framex.runtime.catalog.ScalarType;

/** Converts text to scalar types, by the conversions that serving uses. */
public final class ScalarCheck {

    private interface Conversion {
        Object convert(String text) throws Exception;
    }

    private static final Map<String, Conversion> STANDARD = Map.ofEntries(
            Map.entry("java.lang.Byte", Byte::valueOf),
            Map.entry("java.lang.Short", Short::valueOf),
            Map.entry("java.lang.Integer", Integer::valueOf),
            Map.entry("java.lang.Long", Long::valueOf),
            Map.entry("java.math.BigInteger", BigInteger::new),
            Map.entry("java.lang.Float", Float::valueOf),
            Map.entry("java.lang.Double", Double::valueOf),
            Map.entry("java.math.BigDecimal", BigDecimal::new),
            Map.entry("java.util.UUID", UUID::fromString),
            Map.entry("java.net.URI", URI::new),
            Map.entry("java.time.LocalDate", LocalDate::parse),
            Map.entry("java.time.LocalTime", LocalTime::parse),
            Map.entry("java.time.OffsetTime", OffsetTime::parse),
            Map.entry("java.time.Instant", Instant::parse),
            Map.entry("java.time.LocalDateTime", LocalDateTime::parse),
            Map.entry("java.time.OffsetDateTime", OffsetDateTime::parse),
            Map.entry("java.time.ZonedDateTime", ZonedDateTime::parse),
            Map.entry("java.time.Duration", Duration::parse),
            Map.entry("java.time.Period", Period::parse),
            Map.entry("java.time.Year", Year::parse),
            Map.entry("java.time.YearMonth", YearMonth::parse),
            Map.entry("java.time.MonthDay", MonthDay::parse),
            Map.entry("java.time.ZoneId", ZoneId::of),
            Map.entry("java.time.ZoneOffset", ZoneOffset::of));

    private final ScalarConversions authored;

    /**
     * @param authored conversions of authors' own types
     */
    public ScalarCheck(ScalarConversions authored) {
        this.authored = authored;
    }

    /** Whether the text is a value of the type. */
    public boolean converts(ScalarType type, String text) {
        try {
            return convert(type, text) != null;
        } catch (Exception e) {
            return false;
        }
    }

    /**
     * The value that the text means: for an enum the name of its constant, unless the type has a conversion of its own.
     *
     * @throws Exception where the text is no value of the type
     */
    public Object convert(ScalarType type, String text) throws Exception {
        return switch (type.kind()) {
            case ENUM -> type.values().contains(text) ? text : authoredEnum(type, text);
            case BOOLEAN -> BooleanText.of(text);
            case CHARACTER -> text.length() == 1 ? text.charAt(0) : null;
            case STRING, STRUCTURED -> text;
            case INTEGER, NUMBER, UUID, DATE, TIME, DATE_TIME, DURATION, URI, CUSTOM -> {
                Conversion standard = STANDARD.get(type.className());
                yield standard != null ? standard.convert(text) : authored.convert(type.className(), text);
            }
        };
    }

    /** An enum of the author's may accept more than its constants' names, through {@code fromString}. */
    private Object authoredEnum(ScalarType type, String text) throws Exception {
        Object converted = authored.convert(type.className(), text);
        if (converted == text) {
            throw new IllegalArgumentException("no conversion of its own");
        }
        return converted;
    }
}
