package io.framex.rpc.config;

import java.time.Duration;
import java.util.Optional;

import io.framex.runtime.config.Range;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** The database of the store `postgresql`. */
public interface PostgresqlConfig {

    /**
     * Name or address of the server.
     */
    @WithDefault("127.0.0.1")
    String host();

    /**
     * Its port.
     */
    @WithDefault("5432")
    @Range(min = 1, max = 65535)
    int port();

    /**
     * Name of the database.
     */
    @WithDefault("framex")
    String database();

    /**
     * Name of the user.
     */
    @WithDefault("framex")
    String user();

    /**
     * Password of the user.
     */
    Optional<Secret<String>> password();

    /**
     * Whether the connections are encrypted, and the server has to prove who it is.
     */
    @WithDefault("false")
    boolean tls();

    /**
     * File (PEM) with the authorities that are trusted; those of the Java runtime where it is absent.
     */
    Optional<String> ca();

    /**
     * The schema with the tables, which is created where it does not exist. Brokers that share requests have the same.
     */
    @WithDefault("framex_rpc")
    String schema();

    /**
     * How long a statement may take.
     */
    @WithDefault("5s")
    Duration timeout();

    /**
     * How many connections are open, and one more that hears notices.
     */
    @WithDefault("8")
    @Range(min = 2, max = 1000)
    int maxConnections();

    /**
     * How many changes may wait or be under way; requests beyond that are refused with 503.
     */
    @WithDefault("10000")
    @Range(min = 1)
    int maxPending();

    /**
     * How many bytes they may take; requests beyond that are refused with 503.
     */
    @WithDefault("64M")
    MemorySize maxPendingSize();
}
