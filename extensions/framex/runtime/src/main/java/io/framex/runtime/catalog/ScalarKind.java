package io.framex.runtime.catalog;

/** Families of parameter types that are read from, and reported by, the same rules. */
public enum ScalarKind {
    STRING,
    /** {@code byte} to {@code long} and {@code BigInteger}. */
    INTEGER,
    /** {@code float}, {@code double} and {@code BigDecimal}. */
    NUMBER,
    BOOLEAN,
    CHARACTER,
    ENUM,
    UUID,
    DATE,
    TIME,
    DATE_TIME,
    DURATION,
    URI,
    /** Any type with a public {@code String} constructor or a static {@code valueOf} or {@code fromString}. */
    CUSTOM,
    /** Not a scalar: read as JSON, or an uploaded file. */
    STRUCTURED
}
