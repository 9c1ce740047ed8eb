package io.framex.runtime.config;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a time zone. SmallRye asks the converter of an absent optional value about the empty text and takes only an
 * {@link IllegalArgumentException} for an answer, which {@link ZoneId#of(String)} does not throw.
 */
public class TimeZoneConverter implements Converter<ZoneId>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not a time zone", e);
        }
    }
}
