package io.framex.runtime.config;

import java.time.Instant;
import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithConverter;

/** A named key. Exactly one of {@code sha256} and {@code value} (or {@code value_file}) is given. */
public interface AccessKeyConfig {

    /**
     * SHA-256 of the key (UTF-8, without a line end), in hexadecimal digits, so that the key itself need not be written down.
     */
    Optional<String> sha256();

    /**
     * The key itself.
     */
    Optional<Secret<String>> value();

    /**
     * When the key stops working: an RFC 3339 time, or a date, which means its first moment in UTC.
     */
    Optional<@WithConverter(TimestampConverter.class) Instant> expires();
}
