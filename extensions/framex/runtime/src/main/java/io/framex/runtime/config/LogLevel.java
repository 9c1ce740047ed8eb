package io.framex.runtime.config;

/** From which level on records are logged. */
public enum LogLevel {
    OFF, FATAL, ERROR, WARN, INFO, DEBUG, TRACE, ALL
}
