package io.framex.runtime.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads an RFC 3339 time, or a date, which means its first moment in UTC. */
public final class TimestampConverter implements Converter<Instant> {

    private static final long serialVersionUID = 1L;

    /**
     * @throws IllegalArgumentException where the text is neither
     */
    @Override
    public Instant convert(String value) {
        try {
            String text = value.trim();
            if (text.isEmpty()) {
                return null;
            }
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a date or a time such as 2030-12-31T23:59:59Z", e);
        }
    }
}
