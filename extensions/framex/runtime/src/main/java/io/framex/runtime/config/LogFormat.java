package io.framex.runtime.config;

/** How log records are written. */
public enum LogFormat {
    /** One readable line per record. */
    TEXT,
    /** One JSON object per record. */
    JSON
}
